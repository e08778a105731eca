import { factsSchema, nextQuestions } from '@zhutui/core';
import { expect, it } from 'vitest';
import { beijing2023 } from './scheme.ts';

const schema = factsSchema(beijing2023);
const known = {
  member: { holdsCard: true, unionMember: true },
  registers: { filed: true },
  received: [],
  filedOn: '2023-05-01',
};
const after = (route: string, claim: object) =>
  nextQuestions(beijing2023, schema.parse({ ...known, route, claim }));
const paths = (route: string, claim: object = {}) => after(route, claim).ask.map(({ path }) => path);

it('N23-2-1 asks for the day of issue and the level before the number of the certificate', () => {
  expect(paths('certificate').slice(0, 2).sort()).toEqual(['claim.issuedOn', 'claim.level']);
  expect(paths('certificate')).toContain('claim.number');
});

it('N23-2-1 asks nothing more once the day of issue lies outside the two years', () => {
  const { ask, outcome, decided } = after('certificate', { issuedOn: '2020-12-31' });
  expect([ask, outcome]).toEqual([[], 'refused']);
  expect(decided.filter(({ verdict }) => verdict === 'unmet').length).toBeGreaterThan(0);
});

it('N23-2-3 asks of a winner what the route asks, and never about a certificate', () => {
  const asks = Object.keys(beijing2023.routes.competition?.asks ?? {}).map((name) => `claim.${name}`);
  expect(asks).toEqual(expect.arrayContaining(paths('competition')));
});
