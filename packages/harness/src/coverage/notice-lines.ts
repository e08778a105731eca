/** One line of `notice.md` under its clause, the marks of Markdown taken off. */
export interface NoticeLine {
  readonly line: number;
  /** The clauses it belongs to, outermost first, as its headings have them. */
  readonly clauses: readonly string[];
  readonly kind: 'heading' | 'text' | 'cells';
  readonly text: string;
}

const REPAIRS = '校勘';

/** The lines of a notice that say something; the list of repairs is left out. */
export function noticeLines(markdown: string): NoticeLine[] {
  const lines: NoticeLine[] = [];
  let open: readonly { readonly level: number; readonly clause: string }[] = [];
  for (const [at, raw] of markdown.split('\n').entries()) {
    const heading = /^(#+)\s+(\S+)\s*(.*)$/.exec(raw);
    const level = heading?.[1]?.length;
    if (level !== undefined)
      open = [...open.filter((one) => one.level < level), { level, clause: heading?.[2] ?? '' }];
    if (open.some(({ clause }) => clause === REPAIRS)) continue;
    const read = lineOf(raw, heading?.[3]);
    if (read.text !== '') lines.push({ line: at + 1, clauses: open.map(({ clause }) => clause), ...read });
  }
  return lines;
}

function lineOf(raw: string, title: string | undefined): Pick<NoticeLine, 'kind' | 'text'> {
  if (title !== undefined) return { kind: 'heading', text: title.trim() };
  if (!raw.startsWith('|')) return { kind: 'text', text: raw.replace(/^\s*(>|- |\* )/, '').trim() };
  return { kind: 'cells', text: /^[|:\s-]+$/.test(raw) ? '' : raw };
}
