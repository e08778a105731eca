import type { Trial } from './trial.ts';

/** A row of `cases.md` still to be written: an application with one fact changed, its verdict left open. */
export function missingRow({ written }: Trial, path: string, value: string): string {
  const before = (written?.change ?? '')
    .split('；')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith(`${path} `) && part !== `去掉 ${path}`);
  return `| ？ | ${[...before, `${path} = ${value}`].join('；')} | ？ | ？ | ？ |`;
}

/** Rows under their headings, each heading and each row once. */
export function underHeadings(rows: readonly string[]): string[] {
  const groups = new Map<string, Set<string>>();
  let group = new Set<string>();
  for (const row of rows)
    if (row.startsWith('## ')) {
      group = groups.get(row) ?? new Set();
      groups.set(row, group);
    } else group.add(row);
  return [...groups].flatMap(([heading, own]) => [heading, ...own]);
}
