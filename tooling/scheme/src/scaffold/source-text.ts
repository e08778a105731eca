/** Columns of a terminal or an editor: Chinese characters and full-width marks take two. */
export const widthOf = (text: string): number =>
  [...text].reduce((total, one) => total + (WIDE.test(one) ? 2 : 1), 0);

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;
const LONGEST = 110;

/** A string literal as the formatter writes it. */
export function literal(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll('\n', ' ');
  return escaped.includes("'") && !escaped.includes('"')
    ? `"${escaped}"`
    : `'${escaped.replaceAll("'", "\\'")}'`;
}

/** A property with a text, on the next line where it would be too long. */
export function textProperty(indent: number, name: string, text: string): string {
  const pad = ' '.repeat(indent);
  const line = `${pad}${name}: ${literal(text)},`;
  return widthOf(line) <= LONGEST ? line : `${pad}${name}:\n${pad}  ${literal(text)},`;
}

/** An import, its names sorted as the formatter sorts them, broken over lines where it would be too long. */
export function importOf(names: readonly string[], from: string): string {
  const sorted = [...names].sort((a, b) => (bare(a) < bare(b) ? -1 : 1));
  const line = `import { ${sorted.join(', ')} } from '${from}';`;
  return widthOf(line) <= LONGEST
    ? line
    : `import {\n${sorted.map((name) => `  ${name},`).join('\n')}\n} from '${from}';`;
}

/** Capitals do not count, and `type` before a name does not. */
const bare = (name: string): string => name.replace(/^type /, '').toLowerCase();
