import { type Check, EQUIVALENT } from '../checks/report.ts';
import { begins, type Exception, says } from '../exceptions/exceptions.ts';
import type { Mutant } from './mutant.ts';
import type { Tested } from './run-mutants.ts';
import { shortPlaces } from './short-places.ts';

/** A mutant as it ended: noticed by a row, equivalent for a reason, or neither. */
export interface Judged extends Mutant {
  readonly state: 'killed' | 'equivalent' | 'survived';
  /** The row that noticed it, or the reason why nothing can. */
  readonly why: string;
}

export interface MutationResult {
  readonly mutants: readonly Judged[];
  readonly killed: number;
  readonly equivalent: number;
  readonly survived: number;
}

/** Sets the mutants that no case noticed against those that are explained. */
export function judgeMutants(tested: readonly Tested[], equivalent: readonly Exception[]): MutationResult {
  const mutants = tested.map(({ mutant, by }): Judged => {
    const explained = by === undefined ? equivalent.find((one) => explains(one, mutant)) : undefined;
    if (by !== undefined) return { ...mutant, state: 'killed', why: by };
    return explained === undefined
      ? { ...mutant, state: 'survived', why: '' }
      : { ...mutant, state: 'equivalent', why: explained.reason };
  });
  const count = (state: Judged['state']): number => mutants.filter((one) => one.state === state).length;
  return { mutants, killed: count('killed'), equivalent: count('equivalent'), survived: count('survived') };
}

/** A fault for each mutant that survived, and for each explanation that none needs. */
export function checkMutants(
  { mutants, killed, equivalent, survived }: MutationResult,
  explanations: readonly Exception[],
): Check[] {
  const quiet = mutants.filter(({ state }) => state !== 'killed');
  const survivors = mutants.filter(({ state }) => state === 'survived');
  const short = shortPlaces(mutants);
  const stale = explanations.filter((one) => !quiet.some((mutant) => explains(one, mutant)));
  return [
    {
      kind: 'mutation',
      plugin: '',
      name: `变异 ${mutants.length}：案例发现 ${killed}，等价 ${equivalent}，未发现 ${survived}`,
      faults: [
        ...survivors.map((mutant) => mutantText(mutant, short(mutant))),
        ...stale.map(({ line }) => `exceptions.md 第${line}行：这一变异不存在，或已被案例发现`),
      ],
      rows: survivors.length,
    },
  ];
}

/** Where no case holds yet, no mutant can be noticed: one fault instead of hundreds. */
export const UNTRIED: Check = {
  kind: 'mutation',
  plugin: '',
  name: '变异未试',
  faults: ['还没有一个案例如所写的那样算出：先写案例，再看哪一处改动没有案例发现'],
};

/** A mutant by its place and what it changes, both shortened. */
const mutantText = ({ file, line, slip, change }: Mutant, place: string): string =>
  `${file}:${line} ${slip}（${place}）${change.length > LONG ? `${change.slice(0, LONG / 2)}……${change.slice(-LONG / 2)}` : change}`;

const LONG = 120;

/** Rows for the table of equivalents, the reason left open: better still, a case that notices the change. */
export function equivalentRows({ mutants }: MutationResult): string[] {
  const short = shortPlaces(mutants);
  const rows = mutants
    .filter(({ state }) => state === 'survived')
    .map((mutant) => `| ${mutant.file} | ${short(mutant)} | ${mutant.change.replaceAll('|', '\\|')} | ？ |`);
  return rows.length === 0 ? [] : [EQUIVALENT, ...new Set(rows)];
}

const explains = (exception: Exception, { file, place, change }: Mutant): boolean =>
  says(exception, '文件', file) && begins(exception, '所在', place) && says(exception, '改动', change);
