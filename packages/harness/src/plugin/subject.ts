import {
  type AnyMatch,
  type AnyScheme,
  type Award,
  assessor,
  type Decision,
  type Facts,
  factsSchema,
  matcher,
  ok,
  type Plugin,
  type Result,
  type Ruling,
  refused,
} from '@zhutui/core';
import { baseAward, NO_AWARD, readAward } from './read-award.ts';
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
      const base = () => baseAward(assess(read.value.facts, read.value.rulings));
      const given = award === undefined ? base() : readAward(award, base);
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
