import { expect, it } from 'vitest';
import type { Plan } from '../../components/plan.ts';
import { type Standing, setOfRun, setsOf, setTitle } from './allocation-views.ts';
import { earlyWarnings } from './early-warnings.tsx';

const lots = { sentence: '五 抽签', value: { method: 'lottery', at: 'settlement', quota: 2 } };
const line = (otherwise?: string) => ({
  sentence: '六 先到先得',
  value: { method: 'first come', at: 'intake', quota: 1, ...(otherwise === undefined ? {} : { otherwise }) },
});
const plan = (whole: readonly unknown[], one: readonly unknown[] = [], two: readonly unknown[] = []): Plan =>
  ({
    allocates: whole,
    isOpen: true,
    lastDay: '1999-10-31',
    routes: [
      { route: 'one', title: '一类', allocates: one },
      { route: 'two', title: '二类', allocates: two },
    ],
  }) as unknown as Plan;

const keys = (one: Plan) => setsOf(one).map(({ route, moment }) => `${route} ${moment}`);

it('offers the whole plan where its sentence is about all, else each route that has one', () => {
  expect(keys(plan([lots], [lots]))).toEqual(['null settlement']);
  expect(keys(plan([], [lots], [lots]))).toEqual(['one settlement', 'two settlement']);
});

it('offers a run over arrivals beside one over those found eligible', () => {
  expect(keys(plan([line()]))).toEqual(['null intake']);
  expect(keys(plan([lots], [line('waiting')]))).toEqual(['null settlement', 'one intake']);
});

it('names the set of a run, also one that the plan no longer has', () => {
  const one = plan([], [line('waiting')]);
  expect(setTitle(one, { route: 'one', moment: 'intake' })).toBe('一类（递补）');
  expect(setOfRun(one, { route: null, moment: 'settlement' })).toBeUndefined();
});

it('warns while applications may still arrive or are under review, of the set’s own routes only', () => {
  const one = plan([], [lots]);
  const [set] = setsOf(one);
  const counts = [
    { route: 'one', state: 'reviewing', count: 3, open: 0 },
    { route: 'one', state: 'passed', count: 5, open: 0 },
    { route: 'two', state: 'submitted', count: 7, open: 0 },
  ] satisfies Standing;
  const warnings = set === undefined ? [] : earlyWarnings(one, set, counts);
  expect(warnings).toHaveLength(2);
  expect(warnings[0]).toContain('1999年10月31日');
  expect(warnings[1]).toContain('3 件');
});
