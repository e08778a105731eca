import { comparable } from '@zhutui/core';

/** A notice by clauses: the text of each, sub-clauses included, without width or white space. */
export interface NoticeText {
  readonly clauses: ReadonlyMap<string, string>;
}

/** The section that lists what copying damaged and was repaired; nothing is quoted from it. */
const REPAIRS = '校勘';

/** Reads a notice: a heading begins with its clause path, the text below it and below its sub-headings is the clause's. */
export function readNotice(markdown: string): NoticeText {
  const clauses = new Map<string, string>();
  let open: readonly { readonly level: number; readonly clause: string }[] = [];
  for (const line of markdown.split('\n')) {
    const heading = /^(#+)\s+(\S+)\s*(.*)$/.exec(line);
    const level = heading?.[1]?.length;
    if (level !== undefined)
      open = [...open.filter((one) => one.level < level), { level, clause: comparable(heading?.[2] ?? '') }];
    const words = comparable(plain(heading === null ? line : (heading[3] ?? '')));
    if (open.some(({ clause }) => clause === REPAIRS)) continue;
    for (const { clause } of open) clauses.set(clause, (clauses.get(clause) ?? '') + words);
  }
  return { clauses };
}

/** A line without the marks of Markdown: quotes, list bullets, table bars. */
const plain = (line: string): string => line.replace(/^\s*(>|- |\* )/, '').replaceAll('|', '');
