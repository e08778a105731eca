import type { AnyScheme } from '@zhutui/core';
import type { FactsJson } from '../plugin/subject.ts';
import type { CitedAllocation } from './allocations.ts';

/** An application in good order from which a set that is still to be written can be made. */
export interface Example {
  readonly route: string;
  readonly base: FactsJson;
  readonly change: string;
}

/** Applications of a set that is still to be written: how many alike, and what they were answered before. */
export interface OpenRow {
  readonly count: number;
  readonly change: string;
  readonly before?: string;
}

/** A set of `cases.md` still to be written. */
export interface OpenSet {
  readonly cited: CitedAllocation;
  readonly example: Example;
  readonly rows: readonly OpenRow[];
}

/** Sets still to be written below one heading, their answers left open; a route that has no base application yet gets that of its example. */
export function missingSets(
  scheme: AnyScheme,
  open: readonly OpenSet[],
  known: ReadonlySet<string>,
): readonly string[] {
  const bases = new Map(
    open.flatMap(({ example: { route, base } }) => (known.has(route) ? [] : [[route, base] as const])),
  );
  const texts = [...new Set(open.map((one) => setText(one).join('\n')))];
  if (texts.length === 0) return [];
  return [
    `## ${scheme.id} 分配`,
    ...[...bases].flatMap(([route, base]) => ['', '```json', JSON.stringify({ ...base, route }), '```']),
    ...texts.flatMap((text) => ['', ...text.split('\n')]),
  ];
}

function setText({ cited: { allocation, sentence }, example, rows }: OpenSet): string[] {
  const { method } = allocation;
  const order = method === 'funds' ? allocation.order : undefined;
  const arrives = method === 'first come' || order === 'arrival';
  const settings = [
    ...(method === 'lottery' || order === 'lot' ? ['- 种子：？'] : []),
    ...(method === 'own' || (method === 'funds' && allocation.funds === undefined) ? ['- 资金：？'] : []),
  ];
  return [
    `### ？（${sentence}）`,
    ...(settings.length === 0 ? [] : ['', ...settings]),
    '',
    '| 申报 | 类别 | 变更 | 到达 | 先前 | 结果 | 依据 |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    ...numbered(rows).map(
      ({ ids, change, before = '' }) =>
        `| ${ids} | ${example.route} | ${joined(example.change, change)} | ${arrives ? '？' : ''} | ${before} | ？ | ？ |`,
    ),
  ];
}

/** Numbers `a1`, `a2…a5`, one row after another. */
function numbered(rows: readonly OpenRow[]): (OpenRow & { readonly ids: string })[] {
  let next = 1;
  return rows.map((row) => {
    const [first, last] = [next, next + row.count - 1];
    next = last + 1;
    return { ...row, ids: first === last ? `a${first}` : `a${first}…a${last}` };
  });
}

const joined = (...changes: readonly string[]): string => changes.filter((one) => one !== '').join('；');
