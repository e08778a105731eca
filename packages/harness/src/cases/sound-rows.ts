import type { Row, Tell } from './case-chapters.ts';
import type { Block } from './markdown-blocks.ts';

/** The columns of a table of one kind, in any order. */
export interface Columns {
  readonly must: readonly string[];
  readonly may: readonly string[];
}

/** The rows of all tables that have the columns they must have and no unknown one; the others are told with the line of their head. */
export function soundRows(blocks: readonly Block[], columns: Columns, tell: Tell): Row[] {
  const rows: Row[] = [];
  let sound = false;
  for (const block of blocks) {
    if (block.kind === 'columns') sound = isSound(block, columns, tell);
    if (block.kind === 'row' && sound) rows.push(block);
  }
  return rows;
}

function isSound(
  { names, line }: Extract<Block, { kind: 'columns' }>,
  { must, may }: Columns,
  tell: Tell,
): boolean {
  const absent = must.filter((name) => !names.includes(name));
  const stray = names.filter((name) => !must.includes(name) && !may.includes(name));
  if (absent.length > 0) tell(line, `表格缺少列：${absent.join('、')}。`);
  if (stray.length > 0)
    tell(line, `没有这样的列：${stray.join('、')}；可用的列：${[...must, ...may].join('、')}。`);
  return absent.length + stray.length === 0;
}
