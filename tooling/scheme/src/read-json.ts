/** One line as a JSON object, or in Chinese why it is none. */
export function readJson(
  text: string,
): { readonly value: Readonly<Record<string, unknown>> } | { readonly fault: string } {
  const value = parse(text);
  if (value instanceof SyntaxError) return { fault: `不是合法的 JSON：${placeOf(value)}。` };
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { fault: '每行应为一个 JSON 对象。' };
  const twice = firstTwice(text, value);
  if (twice !== undefined) return { fault: `“${twice}”在同一个对象中写了两次，请核对后只留一个。` };
  return { value: { ...value } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function placeOf({ message }: SyntaxError): string {
  const position = /at position (\d+)/.exec(message)?.[1];
  return position === undefined ? '内容不完整或写法有误' : `第${Number(position) + 1}个字符处有误`;
}

/** Strings of a JSON text, each with whether it is a key. */
const STRINGS = /("[^"\\]*(?:\\.[^"\\]*)*")(\s*:)?/g;

/** The parser keeps the last of two equal keys and says nothing: the first key that is written more often than it was read. */
function firstTwice(text: string, value: unknown): string | undefined {
  const left = new Map<string, number>();
  for (const key of keysOf(value)) left.set(key, (left.get(key) ?? 0) + 1);
  for (const [, string = '""', colon] of text.matchAll(STRINGS)) {
    if (colon === undefined) continue;
    const key = String(JSON.parse(string));
    const rest = (left.get(key) ?? 0) - 1;
    if (rest < 0) return key;
    left.set(key, rest);
  }
  return undefined;
}

/** A stack, not recursion: the text may be as deep as the parser allows. */
function keysOf(value: unknown): string[] {
  const keys: string[] = [];
  const open = [value];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (typeof one !== 'object' || one === null) continue;
    for (const [key, part] of Object.entries(one)) {
      if (!Array.isArray(one)) keys.push(key);
      open.push(part);
    }
  }
  return keys;
}
