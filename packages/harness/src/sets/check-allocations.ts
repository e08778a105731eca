import type { Allocation, AnyScheme } from '@zhutui/core';
import type { Check } from '../checks/report.ts';
import { type Subject, subjectOf } from '../plugin/subject.ts';
import { allocationsOf, type CitedAllocation, withAllocation } from './allocations.ts';
import { told } from './check-sets.ts';
import { decideSet } from './decide-set.ts';
import { type Example, missingSets, type OpenRow, type OpenSet } from './missing-sets.ts';
import { type Nudge, nudgesOf, poolsOf } from './nudges.ts';
import type { RowTrial, SetTrial } from './run-set.ts';
import { membersOf, type SetMember } from './set-members.ts';
import { NOWHERE, wayIntoPool } from './way-into-pool.ts';

/** An application in good order, and how a row writes it. */
export type Sample = Example & Pick<RowTrial, 'ready' | 'decision'>;

/** What is lacking of a sentence that decides over a set, and the rows that would show it. */
interface Lack {
  readonly fault: string;
  readonly rows: readonly OpenRow[];
}

/**
 * Every sentence that decides over a set gives and puts off in a set that came out as written; each number of places is
 * tried on both sides; somebody is in a pool without a place; who waits moves up. Sets to be written are printed.
 */
export function checkAllocations(
  scheme: AnyScheme,
  proven: readonly SetTrial[],
  samples: readonly Sample[],
): { readonly checks: Check[]; readonly rows: readonly string[] } {
  const subject = subjectOf(scheme);
  const known = new Set(proven.flatMap(({ section }) => [...section.bases.keys()]));
  const open: OpenSet[] = [];
  const checks = allocationsOf(scheme).map((cited): Check => {
    const sample = samples.find(({ route }) => cited.route === undefined || cited.route === route);
    const lacks = lacksOf({ scheme, subject, cited, proven, sample });
    if (sample !== undefined) open.push(...lacks.map(({ rows }) => ({ cited, example: sample, rows })));
    const name = [cited.route, cited.sentence].filter((part) => part !== undefined).join(' ');
    return { kind: 'allocation', plugin: scheme.id, name, faults: lacks.map(({ fault }) => fault) };
  });
  return { checks, rows: missingSets(scheme, open, known) };
}

interface Look {
  readonly scheme: AnyScheme;
  readonly subject: Subject;
  readonly cited: CitedAllocation;
  readonly proven: readonly SetTrial[];
  readonly sample: Sample | undefined;
}

function lacksOf(look: Look): Lack[] {
  const { cited, proven, sample } = look;
  const members = proven.flatMap((trial) => membersOf(trial, cited));
  const fresh = members.filter(({ before }) => before === undefined);
  const full: OpenRow[] = [{ count: enough(cited.allocation, sample), change: '' }];
  const lacks: Lack[] = [];
  if (!fresh.some(({ given }) => given)) lacks.push({ fault: '没有一组分配案例据此句给予', rows: full });
  if (!fresh.some(({ putOff }) => putOff)) lacks.push({ fault: '没有一组分配案例因此句未得', rows: full });
  if (lacks.length === 0)
    lacks.push(...placesLacking(look), ...poolLacking(look, members), ...moneyLacking(look, full));
  return [...lacks, ...waitingLacking(cited, members)];
}

/** Each number of places, one more and one fewer, would be noticed by some set. */
function placesLacking({ scheme, subject, cited, proven, sample }: Look): Lack[] {
  const notices = (instead: Allocation): boolean =>
    proven.some(
      ({ run, answers }) => told(decideSet(withAllocation(scheme, cited, instead), run)) !== told(answers),
    );
  return nudgesOf(cited.allocation).flatMap(({ pool, places, fewer, more }: Nudge): Lack[] => {
    if ((fewer === undefined || notices(fewer)) && notices(more)) return [];
    const name = pool === undefined ? `${places}个名额` : `“${pool}”的${places}个名额`;
    const { allocation } = cited;
    const way =
      sample === undefined || pool === undefined || !('pool' in allocation) || allocation.pool === undefined
        ? ''
        : wayIntoPool(subject, sample.ready, allocation.pool, (fact) => fact === pool, [pool]);
    const rows = [{ count: places + 1, change: way ?? '？' }];
    return [{ fault: `没有一组分配案例恰好用完${name}而余下一人`, rows }];
  });
}

/** The money that the notice states, not another sum recorded for the run, pays the last and leaves the first. */
function moneyLacking({ cited, proven }: Look, rows: readonly OpenRow[]): Lack[] {
  const { allocation } = cited;
  if (allocation.method !== 'funds' || allocation.funds === undefined) return [];
  const used = proven.some((trial) => {
    const members = trial.run.funds === undefined ? membersOf(trial, cited) : [];
    return members.some(({ given }) => given) && members.some(({ putOff }) => putOff);
  });
  return used ? [] : [{ fault: '没有一组分配案例用完通知写明的资金而余下一人', rows }];
}

/** Somebody who is in none of the pools that have places gets none. */
function poolLacking({ subject, cited, sample }: Look, members: readonly SetMember[]): Lack[] {
  const { allocation } = cited;
  if (allocation.method === 'funds' || allocation.method === 'own') return [];
  const [names, { pool }] = [poolsOf(allocation), allocation];
  if (names === undefined || pool === undefined || sample === undefined) return [];
  const outside = (fact: unknown): boolean => typeof fact !== 'string' || !names.includes(fact);
  if (members.some(({ putOff, ready }) => putOff && outside(pool(ready.facts)))) return [];
  const way = wayIntoPool(subject, sample.ready, pool, outside, [NOWHERE]);
  if (way === undefined) return [];
  return [{ fault: '没有一组分配案例中有人不属于任何有名额的一份', rows: [{ count: 1, change: way }] }];
}

/** Where who is put off waits, somebody who waited is given what came free. */
function waitingLacking({ allocation, sentence }: CitedAllocation, members: readonly SetMember[]): Lack[] {
  if (allocation.otherwise !== 'waiting' || members.some(({ waited, given }) => waited && given)) return [];
  const rows = [{ count: 1, change: '', before: `等候 ${sentence}` }];
  return [{ fault: '没有一组分配案例中等候者递补', rows }];
}

/** One more than all places together, or than the stated money pays; two where the scheme itself decides. */
function enough(allocation: Allocation, sample: Sample | undefined): number {
  if (allocation.method === 'funds' && allocation.funds !== undefined && sample !== undefined)
    return Math.floor(allocation.funds / sample.decision.amount) + 1;
  return Math.max(2, nudgesOf(allocation).reduce((sum, { places }) => sum + places, 0) + 1);
}
