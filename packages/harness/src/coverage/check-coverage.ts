import type { Check } from '../checks/report.ts';
import type { ClauseCoverage } from './clause-coverage.ts';

/** Every sentence of the notice is carried out to its last word, or marked as narrative with a reason. */
export function checkCoverage({ units, percent, stale }: ClauseCoverage): Check[] {
  const short = units.filter(({ left }) => left.length > 0);
  return [
    {
      kind: 'coverage',
      plugin: '',
      name: `条文覆盖 ${percent}%`,
      faults: [
        ...short.map(
          ({ line, clauses, left }) =>
            `notice.md 第${line}行（${clauses.at(-1)}）没有着落：${left.join('｜')}`,
        ),
        ...stale.map((words) => `exceptions.md 的“叙述”中这一行在通知里找不到：${words}`),
      ],
    },
  ];
}

/** Rows for the table of narrative, the reason left open. */
export const narrativeRows = ({ units }: ClauseCoverage): string[] => {
  const rows = units.flatMap(({ clauses, left }) =>
    left.map((words) => `| ${clauses.at(-1)} | ${words} | ？ |`),
  );
  return rows.length === 0 ? [] : ['## 叙述', ...new Set(rows)];
};
