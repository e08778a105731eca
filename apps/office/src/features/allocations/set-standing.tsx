import type { Plan } from '../../components/plan.ts';
import { Records } from '../../components/records.tsx';
import type { Standing } from './allocation-views.ts';

interface SetStandingProps {
  readonly plan: Plan;
  readonly counts: Standing;
}

interface RouteStanding {
  readonly title: string;
  readonly [column: string]: number | string;
}

/** How a plan's applications stand: still under review, waiting to be decided on together, and decided. */
export function SetStanding({ plan, counts }: SetStandingProps) {
  const rows = plan.routes.map(({ route, title }): RouteStanding => {
    const own = counts.filter((count) => count.route === route);
    const numbers = GROUPS.map(({ label, states }) => [label, countOf(own, states)] as const);
    return { title, ...Object.fromEntries(numbers) };
  });
  return (
    <Records
      label={`${plan.title}申报情况`}
      rows={rows}
      columns={[
        { title: '类别', head: true, cell: ({ title }) => title },
        ...GROUPS.map(({ label }) => ({
          title: label,
          figures: true as const,
          cell: (row: RouteStanding) => `${row[label]} 件`,
        })),
      ]}
      keyOf={({ title }) => title}
      empty=""
    />
  );
}

/** How many stand in one of these states. */
export const countOf = (counts: Standing, states: readonly Standing[number]['state'][]): number =>
  counts.filter(({ state }) => states.includes(state)).reduce((sum, { count }) => sum + count, 0);

export const UNDER_REVIEW = ['submitted', 'reviewing', 'returned', 'onHold', 'referred'] as const;

const GROUPS = [
  { label: '尚在审核', states: UNDER_REVIEW },
  { label: '待分配', states: ['passed'] },
  { label: '已获名额', states: ['published', 'approved', 'paid', 'failed'] },
  { label: '候补', states: ['waiting'] },
  { label: '未获名额', states: ['notDrawn', 'quotaFull'] },
] as const;
