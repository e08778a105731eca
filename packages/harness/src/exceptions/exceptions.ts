import { comparable } from '@zhutui/core';
import { caseChapters, fault, type Row, type Tell } from '../cases/case-chapters.ts';
import { soundRows } from '../cases/sound-rows.ts';

/** One thing the harness is told to let pass, and why. */
export interface Exception {
  readonly line: number;
  /** The columns by name, as written. */
  readonly cells: ReadonlyMap<string, string>;
  readonly reason: string;
}

/** All that `exceptions.md` lets pass, each with its reason, by kind. */
export interface Exceptions {
  /** Words of the notice that nothing carries out: 条款, 原文. */
  readonly narrative: readonly Exception[];
  /** Figures of a rule that its quotation does not hold: 句子, 数字. */
  readonly figures: readonly Exception[];
  /** Changes of the source that change nothing: 文件, 所在, 改动. */
  readonly equivalent: readonly Exception[];
  /** Sentences that the notice lets pay together: 句子, 另一句. */
  readonly together: readonly Exception[];
  readonly faults: readonly string[];
}

const KINDS = {
  narrative: { heading: '叙述', columns: ['条款', '原文'] },
  figures: { heading: '数字', columns: ['句子', '数字'] },
  equivalent: { heading: '等价变异', columns: ['文件', '所在', '改动'] },
  together: { heading: '并付', columns: ['句子', '另一句'] },
} as const;
type Kind = keyof typeof KINDS;

export const EXCEPTIONS_FILE = 'exceptions.md';
const REASON = '理由';

/** Reads `exceptions.md`; a package without one makes no exception. */
export function readExceptions(markdown: string): Exceptions {
  const { chapters, faults: layout } = caseChapters(markdown);
  const faults = layout.map(inThisFile);
  const tell: Tell = (line, text) => {
    faults.push(inThisFile(fault(line, text)));
  };
  const of = (kind: Kind): Exception[] =>
    chapters
      .filter(({ heading }) => heading === KINDS[kind].heading)
      .flatMap(({ blocks }) => soundRows(blocks, { must: [...KINDS[kind].columns, REASON], may: [] }, tell))
      .flatMap((row) => {
        const wrong = lackingIn(row, KINDS[kind].columns);
        if (wrong !== undefined) tell(row.line, wrong);
        return wrong === undefined
          ? [{ line: row.line, cells: row.cells, reason: row.cells.get(REASON) ?? '' }]
          : [];
      });
  const headings = Object.values(KINDS).map(({ heading }): string => heading);
  for (const { heading, line, rows } of chapters)
    if (!headings.includes(heading) && rows.length > 0)
      tell(line, `“${heading}”不是${headings.join('、')}之一`);
  return {
    narrative: of('narrative'),
    figures: of('figures'),
    equivalent: of('equivalent'),
    together: of('together'),
    faults,
  };
}

/** Whether a cell says the same as some words, width and spaces apart. */
export const says = ({ cells }: Exception, column: string, words: string): boolean =>
  comparable(cells.get(column) ?? '') === comparable(words);

/** Whether a cell says the same as some words, or begins them. */
export const begins = ({ cells }: Exception, column: string, words: string): boolean =>
  comparable(words).startsWith(comparable(cells.get(column) ?? ''));

const inThisFile = (text: string): string => text.replace('cases.md', EXCEPTIONS_FILE);

function lackingIn({ cells }: Row, columns: readonly string[]): string | undefined {
  const lacking = [...columns, REASON].filter((column) => ['', '？'].includes(cells.get(column) ?? ''));
  return lacking.length === 0 ? undefined : `应写明：${lacking.join('、')}`;
}
