import {
  type AnyMatch,
  type AnyScheme,
  type Award,
  assessor,
  type Decision,
  type Facts,
  factsSchema,
  fen,
  matcher,
  ok,
  type Plugin,
  type Result,
  type Ruling,
  refused,
  ZERO,
} from '@zhutui/core';
import { readRulings } from './read-rulings.ts';

/** Facts as JSON, in the names that a scheme's description prints; for a match also `award`; perhaps `rulings`, each sentence in words that name it. */
export type FactsJson = Readonly<Record<string, unknown>>;

/** Facts ready to be decided; a match has the award it adds to beside them. */
export interface Ready {
  readonly facts: Facts;
  readonly award: Award | undefined;
  /** What a person said of sentences that the rules of the scheme, or of a match's base, referred. */
  readonly rulings: readonly Ruling[];
}

/** A plugin made ready to be tried, the same for a scheme and a match. */
export interface Subject {
  readonly plugin: Plugin;
  readonly ready: (input: FactsJson) => Result<Ready>;
  readonly decide: (ready: Ready) => Decision;
}

export const subjectOf = (plugin: Plugin): Subject =>
  plugin.kind === 'match' ? matchSubject(plugin) : schemeSubject(plugin);

function schemeSubject(scheme: AnyScheme): Subject {
  const schema = onDemand(() => factsSchema(scheme));
  const assess = assessor(scheme);
  return {
    plugin: scheme,
    ready: (input) => parsed(scheme, schema(), input),
    decide: ({ facts, rulings }) => assess(facts, rulings),
  };
}

function matchSubject(match: AnyMatch): Subject {
  const schema = onDemand(() => factsSchema(match.matches, [match]));
  const assess = assessor(match.matches);
  const run = matcher(match);
  return {
    plugin: match,
    ready({ award, ...input }) {
      const read = parsed(match.matches, schema(), input);
      if (!read.ok) return read;
      const given =
        award === undefined ? baseAward(assess(read.value.facts, read.value.rulings)) : readAward(award);
      return given.ok ? ok({ ...read.value, award: given.value }) : given;
    },
    decide: ({ facts, award }) => run(facts, award ?? NO_AWARD),
  };
}

/** Made when first asked for: one that only decides needs no schema. */
function onDemand<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

const NO_AWARD: Award = { amount: ZERO, items: [], spent: ZERO, granted: [] };

function parsed(
  scheme: AnyScheme,
  schema: ReturnType<typeof factsSchema>,
  { rulings = [], ...input }: FactsJson,
): Result<Ready> {
  const read = schema.safeParse(input);
  if (!read.success)
    return refused(
      ...read.error.issues.map((issue) => ({
        code: 'bad-fact',
        message: `${issue.path.join('.')}：${issue.message}`,
      })),
    );
  const ruled = readRulings(scheme, read.data.route, rulings as readonly Ruling[]);
  return ruled.ok ? ok({ facts: read.data, award: undefined, rulings: ruled.value }) : ruled;
}

function baseAward({ outcome, amount, items }: Decision): Result<Award> {
  if (outcome === 'eligible') return ok({ amount, items, spent: ZERO, granted: [] });
  return refused({ code: 'no-base', message: `没有写 award，而基础计划的结论是 ${outcome}，不是通过。` });
}

/** An award as a case writes it: its amount alone, or with `spent` and `items` beside. */
function readAward(written: unknown): Result<Award> {
  const parts =
    typeof written === 'object' && written !== null
      ? { ...NO_AWARD, ...written }
      : { ...NO_AWARD, amount: written };
  const { amount, spent } = parts;
  if (typeof amount === 'number' && typeof spent === 'number')
    return ok({ ...parts, amount: fen(amount), spent: fen(spent) });
  return refused({
    code: 'bad-award',
    message: 'award 应为金额，如 award = 2000元，或 award.spent = 100元。',
  });
}
