import { type Sentence, unread } from '../notice/notice.ts';
import {
  type Allocates,
  type Allocation,
  type Allotted,
  allocate,
  type Candidate,
} from '../scheme/allocation.ts';
import type { AnyScheme, Cited } from '../scheme/scheme.ts';
import { type Fen, fen } from '../values/money.ts';
import type { Allotment, Moment } from './allotment.ts';
import { spendFunds } from './funds.ts';
import { givePlaces } from './places.ts';
import { type Reach, stillBefore } from './still-before.ts';

/**
 * Runs a scheme's allocations of one moment in file order, the scheme's own first, then each route's over its own
 * candidates; only those not put off by one sentence come to the next. Every candidate is answered; run again with its own
 * answer as `before`, it answers the same. Whose facts have changed keeps the place where it is still that place
 * (`stillBefore`), and else asks anew, by its own arrival.
 */
export function allot(scheme: AnyScheme, run: Allotment): ReadonlyMap<string, Allotted> {
  const passes = passesOf(scheme, run.at);
  const before = stillBefore(run, passes);
  const sentences = passes.map(({ sentence }) => sentence);
  const put = (id: string): Sentence | undefined => {
    const answer = before.get(id);
    return answer !== undefined && 'state' in answer ? answer.sentence : undefined;
  };
  const answers = new Map<string, Allotted>();
  for (const { id, items } of run.candidates) {
    const sentence = put(id);
    const elsewhere = sentence !== undefined && !sentences.includes(sentence);
    answers.set(id, (elsewhere ? before.get(id) : undefined) ?? { items });
  }
  for (const [index, pass] of passes.entries()) {
    const own = run.candidates.flatMap((candidate) => standing(candidate, answers, pass));
    const known = own.flatMap(({ id, items }) => beforePass({ items }, before.get(id), sentences, index, id));
    const funds = run.funds ?? statedFunds(pass.allocation) ?? fen(Number.MAX_SAFE_INTEGER);
    const allotted = allocate(
      decidesBy(pass.allocation),
      own,
      funds,
      run.seed,
      new Map(known),
      pass.sentence,
    );
    for (const { id } of own) answers.set(id, allotted.get(id) ?? { items: [] });
  }
  for (const [id, answer] of before) if (answers.has(id) && 'items' in answer) answers.set(id, answer);
  return answers;
}

/** When an allocation is called. */
export const momentOf = ({ at, method }: Pick<Allocation, 'at' | 'method'>): Moment =>
  at ?? (method === 'first come' ? 'intake' : 'settlement');

function decidesBy(allocation: Allocation): Allocates {
  if (allocation.method === 'own') return allocation.decides;
  return allocation.method === 'funds' ? spendFunds(allocation) : givePlaces(allocation);
}

const statedFunds = (allocation: Allocation): Fen | undefined =>
  allocation.method === 'funds' ? allocation.funds : undefined;

interface Pass extends Reach {
  readonly sentence: Sentence;
}

function passesOf(scheme: AnyScheme, at: Moment): Pass[] {
  const of = (cited: Cited<Allocation> | undefined, route?: string): Pass[] =>
    Object.entries(cited ?? {}).map(([sentence, by]) => ({
      sentence: sentence as Sentence,
      route,
      allocation: unread(by),
    }));
  const routes = Object.entries(scheme.routes).flatMap(([name, { allocates }]) => of(allocates, name));
  return [...of(scheme.allocates), ...routes].filter(({ allocation }) => momentOf(allocation) === at);
}

/** A candidate that no earlier sentence has put off, with the items it has been left. */
function standing(
  candidate: Candidate,
  answers: ReadonlyMap<string, Allotted>,
  { route }: Pass,
): Candidate[] {
  const answer = answers.get(candidate.id);
  const mine = route === undefined || candidate.facts.route === route;
  return mine && answer !== undefined && 'items' in answer ? [{ ...candidate, items: answer.items }] : [];
}

/** What a pass knows of a candidate from before: whom a later sentence put off holds a place here. */
function beforePass(
  now: Allotted,
  answer: Allotted | undefined,
  sentences: readonly Sentence[],
  index: number,
  id: string,
): [string, Allotted][] {
  if (answer === undefined) return [];
  if ('items' in answer) return [[id, answer]];
  const at = sentences.indexOf(answer.sentence);
  if (at === index) return [[id, answer]];
  return at > index ? [[id, now]] : [];
}
