/** One non-blank line of the input: its number from 1, and its text or why it has none. */
export interface Line {
  readonly line: number;
  readonly content: string | LineError;
}
export interface LineError {
  readonly error: { readonly path: string; readonly message: string };
}

/** No applicant's facts are this long; a longer line is refused without being kept. */
const LONGEST = 4 * 1024 * 1024;
const NEWLINE = 0x0a;

/**
 * The non-blank lines of UTF-8 input, as many at a time as one chunk brings; memory holds one chunk and one line.
 * CRLF and a byte order mark are taken, a last line without its newline too.
 */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<readonly Line[]> {
  const rest = newRest();
  let line = 0;
  for await (const chunk of input) {
    const lines: Line[] = [];
    let from = 0;
    for (let to = chunk.indexOf(NEWLINE); to !== -1; to = chunk.indexOf(NEWLINE, from)) {
      rest.add(chunk.subarray(from, to));
      line += 1;
      lines.push(...lineOf(line, rest.take()));
      from = to + 1;
    }
    rest.add(chunk.subarray(from));
    if (lines.length > 0) yield lines;
  }
  const last = lineOf(line + 1, rest.take());
  if (last.length > 0) yield last;
}

/** The beginning of a line whose end has not come; what goes beyond the longest line is counted, not kept. */
function newRest() {
  let parts: Uint8Array[] = [];
  let length = 0;
  return {
    add(part: Uint8Array): void {
      length += part.length;
      if (length > LONGEST) parts = [];
      else if (part.length > 0) parts.push(part);
    },
    take(): Uint8Array | undefined {
      const whole = length > LONGEST ? undefined : parts.length === 1 ? parts[0] : Buffer.concat(parts);
      parts = [];
      length = 0;
      return whole;
    },
  };
}

function lineOf(line: number, bytes: Uint8Array | undefined): Line[] {
  if (bytes === undefined) return [{ line, content: wrong(`本行超过${LONGEST / 1024 / 1024} MB，未读取。`) }];
  const text = decode(bytes);
  if (text === undefined) return [{ line, content: wrong('本行不是 UTF-8 编码的文字，请另存为 UTF-8。') }];
  return text.trim() === '' ? [] : [{ line, content: text }];
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function decode(bytes: Uint8Array): string | undefined {
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

const wrong = (message: string): LineError => ({ error: { path: '', message } });
