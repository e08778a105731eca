import { type CatalogueRow, issuers, type Received, rowList } from '@zhutui/core';
import { Engine, type NestedCondition, type TopLevelCondition } from 'json-rules-engine';
import type { Applicant } from './applicants.ts';
import type { Answer } from './contender.ts';
import { catalogue, completions, programme } from './plan.ts';

/** The plan for json-rules-engine: a rule for each way a sentence is unmet, not known or for a person, one for each sum. */
export function jsonRulesContender(): (applicant: Applicant) => Promise<Answer> {
  const engine = new Engine([], { allowUndefinedFacts: true });
  engine.addOperator('awardedIn', (received: readonly Received[] | null, year: number) =>
    holds(received, (award) => award.planYear === year),
  );
  engine.addOperator('awardedFor', (received: readonly Received[] | null, number: string) =>
    holds(received, (award) => award.certificate === number),
  );
  engine.addOperator(
    'before',
    (filed: number | null, issued: number | null) => filed !== null && issued !== null && filed < issued,
  );
  const add = (type: string, conditions: TopLevelCondition, params = {}) =>
    engine.addRule({ conditions, event: { type, params } });
  for (const condition of unmet()) add('unmet', condition);
  for (const condition of referred()) add('refer', condition);
  add('unknown', { any: FACTS.map((fact) => equal(fact, null)) });
  for (const [level, amount] of Object.entries(TARIFF))
    add('pays', { all: [equal('level', level)] }, { amount });
  return async ({ plain }) => answerOf((await engine.run({ ...plain })).events);
}

const FACTS = [
  'unionMember',
  'holdsCard',
  'underMunicipalUnion',
  'issuer',
  'level',
  'occupation',
  'number',
  'issuedOn',
  'filedOn',
  'received',
];
const TARIFF = { 一级: 200_000, 二级: 100_000, 三级: 80_000 };
const [city] = issuers(catalogue);

function answerOf(
  events: readonly { readonly type: string; readonly params?: Record<string, unknown> }[],
): Answer {
  const seen = (type: string): boolean => events.some((event) => event.type === type);
  if (seen('unmet')) return { outcome: 'refused', amount: 0 };
  if (seen('unknown')) return { outcome: 'incomplete', amount: 0 };
  if (seen('refer')) return { outcome: 'referred', amount: 0 };
  return { outcome: 'eligible', amount: Number(events.find(({ type }) => type === 'pays')?.params?.amount) };
}

const equal = (fact: string, value: unknown): NestedCondition => ({ fact, operator: 'equal', value });
const among = (fact: string, value: readonly unknown[]): NestedCondition => ({ fact, operator: 'in', value });
const outside = (fact: string, value: readonly unknown[]): NestedCondition => ({
  fact,
  operator: 'notIn',
  value,
});
const than = (fact: string, operator: 'lessThan' | 'greaterThan', value: number): NestedCondition => ({
  fact,
  operator,
  value,
});

const holds = (received: readonly Received[] | null, test: (award: Received) => boolean): boolean =>
  received?.some((award) => award.programme === programme && award.state !== 'reversed' && test(award)) ??
  false;

/** The certificate is not in the catalogue: a level the issuer does not have, or an occupation out of the row. */
const unmet = (): TopLevelCondition[] => [
  { any: ['unionMember', 'holdsCard', 'underMunicipalUnion'].map((fact) => equal(fact, false)) },
  { all: [than('filedOn', 'greaterThan', 20171231)] },
  { all: [{ fact: 'filedOn', operator: 'before', value: { fact: 'issuedOn' } }] },
  { all: [{ fact: 'received', operator: 'awardedFor', value: { fact: 'number' } }] },
  { any: [than('issuedOn', 'lessThan', 20160101), than('issuedOn', 'greaterThan', 20161231)] },
  { all: [outside('level', [...Object.keys(TARIFF), null])] },
  ...issuers(catalogue).map((issuer) => ({
    all: [
      equal('issuer', issuer),
      outside('level', [...rowsOf(issuer).map(({ level }) => level), null]),
      outside('occupation', [null]),
    ],
  })),
  ...catalogue.map((row) => ({
    all: [equal('issuer', row.issuer), equal('level', row.level), notNamed(row)],
  })),
];

/** An issuer named nowhere, an occupation that an open list does not settle, an award of the same year. */
const referred = (): TopLevelCondition[] => [
  { all: [outside('issuer', issuers(catalogue))] },
  { all: [{ fact: 'received', operator: 'awardedIn', value: 2016 }] },
  ...catalogue
    .filter(({ range }) => range === 'open')
    .map((row) => ({
      all: [
        equal('issuer', city),
        equal('level', row.level),
        outside('occupation', [...row.occupations, ...found(row)]),
      ],
    })),
];

const rowsOf = (issuer: string): CatalogueRow[] => catalogue.filter((row) => row.issuer === issuer);

const notNamed = (row: CatalogueRow): NestedCondition =>
  row.range === 'open'
    ? among('occupation', found(row, false))
    : outside('occupation', [...row.occupations, null]);

const found = (row: CatalogueRow, included?: boolean): string[] =>
  completions
    .filter((one) => one.list === rowList(row) && (included === undefined || one.included === included))
    .map(({ item }) => item);
