/** What `cases.md` is made of; lines count from 1. */
export type Block =
  | { readonly kind: 'heading'; readonly line: number; readonly level: number; readonly text: string }
  | { readonly kind: 'code'; readonly line: number; readonly text: string }
  | { readonly kind: 'columns'; readonly line: number; readonly names: readonly string[] }
  | { readonly kind: 'row'; readonly line: number; readonly cells: ReadonlyMap<string, string> }
  | { readonly kind: 'setting'; readonly line: number; readonly name: string; readonly value: string }
  | { readonly kind: 'error'; readonly line: number; readonly text: string };

/** Splits Markdown into headings, fenced blocks, table rows by column name and lines `- name：value`; other text is passed over. */
export function markdownBlocks(markdown: string): Block[] {
  const lines = markdown.split('\n');
  const blocks: Block[] = [];
  for (let at = 0; at < lines.length; ) at = readBlock(lines, at, blocks);
  return blocks;
}

/** Reads the block that begins at a line; answers where the next one begins. */
function readBlock(lines: readonly string[], at: number, blocks: Block[]): number {
  const text = lines[at] ?? '';
  const heading = /^(#+)\s+(.*)$/.exec(text);
  if (heading !== null)
    blocks.push({
      kind: 'heading',
      line: at + 1,
      level: (heading[1] ?? '').length,
      text: (heading[2] ?? '').trim(),
    });
  const [, name, value = ''] = /^- ([^\s：:]+)\s*[：:]\s*(.*)$/.exec(text) ?? [];
  if (name !== undefined) blocks.push({ kind: 'setting', line: at + 1, name, value: value.trim() });
  if (text.startsWith('```')) return readCode(lines, at, blocks);
  return text.startsWith('|') ? readTable(lines, at, blocks) : at + 1;
}

function readCode(lines: readonly string[], at: number, blocks: Block[]): number {
  const length = lines.slice(at + 1).findIndex((line) => line.startsWith('```'));
  if (length < 0) {
    blocks.push({ kind: 'error', line: at + 1, text: '代码块没有结束（缺少 ```）。' });
    return lines.length;
  }
  blocks.push({ kind: 'code', line: at + 2, text: lines.slice(at + 1, at + 1 + length).join('\n') });
  return at + length + 2;
}

function readTable(lines: readonly string[], at: number, blocks: Block[]): number {
  const beyond = lines.findIndex((line, index) => index > at && !line.startsWith('|'));
  const end = beyond < 0 ? lines.length : beyond;
  const names = cellsOf(lines[at] ?? '');
  blocks.push({ kind: 'columns', line: at + 1, names });
  if (!/^[|:\s-]+$/.test(lines[at + 1] ?? ''))
    blocks.push({ kind: 'error', line: at + 1, text: '表头之下应有分隔行（| --- | --- |）。' });
  for (let line = at + 2; line < end; line += 1) blocks.push(readRow(names, lines[line] ?? '', line + 1));
  return end;
}

function readRow(names: readonly string[], text: string, line: number): Block {
  const cells = cellsOf(text);
  if (cells.length !== names.length)
    return {
      kind: 'error',
      line,
      text: `应有${names.length}格，实有${cells.length}格（格内的 | 写作 \\|）。`,
    };
  return { kind: 'row', line, cells: new Map(names.map((name, index) => [name, cells[index] ?? ''])) };
}

const cellsOf = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
