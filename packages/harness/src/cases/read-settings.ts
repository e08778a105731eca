import type { Tell } from './case-chapters.ts';
import { moneyOf } from './cell-value.ts';
import type { Block } from './markdown-blocks.ts';

/** What stands above the table of a set. */
export interface Settings {
  readonly label: string;
  readonly seed: string;
  /** In fen. */
  readonly funds: number | undefined;
}

const NAMES = ['种子', '资金', '编号'];

/** Reads the lines `- 种子：…`, `- 资金：600元`, `- 编号：…` of a set, each perhaps left out. */
export function readSettings(blocks: readonly Block[], tell: Tell): Settings {
  const said = new Map<string, string>();
  let funds: number | undefined;
  for (const block of blocks) {
    if (block.kind !== 'setting') continue;
    const { name, value, line } = block;
    if (!NAMES.includes(name)) tell(line, `没有“${name}”这一项；可写：${NAMES.join('、')}。`);
    if (said.has(name)) tell(line, `“${name}”已经写过。`);
    said.set(name, value);
    if (name !== '资金') continue;
    funds = moneyOf(value);
    if (funds === undefined) tell(line, `资金“${value}”不可识别，应为金额，如：600元。`);
  }
  return { label: said.get('编号') ?? '', seed: said.get('种子') ?? '', funds };
}
