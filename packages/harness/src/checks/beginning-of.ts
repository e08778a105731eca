/** The shortest beginning of a text that no other of them has, of so many characters at least; the whole text where there is none. */
export function beginningOf(text: string, among: readonly string[], least: number): string {
  const others = among.filter((other) => other !== text);
  const lengths = Array.from({ length: text.length }, (_, at) => at + 1).slice(least - 1);
  const length = lengths.find((one) => !others.some((other) => other.startsWith(text.slice(0, one))));
  return text.slice(0, length).trimEnd();
}
