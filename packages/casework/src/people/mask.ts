/** `110101********0015`: enough to tell people apart, not enough to use. */
export const maskIdNumber = (number: string): string => `${number.slice(0, 6)}********${number.slice(-4)}`;

/** `****0123` */
export const maskCard = (card: string): string => `****${card.slice(-4)}`;

/** `王*国`, `王*`: the first and the last character of a name, as a public list shows it. */
export function maskName(name: string): string {
  const characters = [...name];
  const last = characters.length > 2 ? (characters.at(-1) ?? '') : '';
  return `${characters[0] ?? ''}${'*'.repeat(Math.max(1, characters.length - (last === '' ? 1 : 2)))}${last}`;
}
