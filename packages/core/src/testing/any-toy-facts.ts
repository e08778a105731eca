import fc from 'fast-check';
import type { FactsInput } from '../platform/facts-input.ts';

const day = fc.constantFrom(
  '1997-12-31',
  '1998-01-01',
  '1998-12-31',
  '1999-01-01',
  '1999-12-31',
  '2000-01-01',
);
const flag = fc.constantFrom(true, false, null);
const some = <T>(answers: fc.Arbitrary<T>) => fc.option(answers, { nil: undefined, freq: 6 });
const level = fc.constantFrom('一级', '二级', '九级', null);
const award = fc.record({
  programme: fc.constantFrom('玩具助推', '别的'),
  planYear: fc.constantFrom(1998, 1999),
  amount: fc.constant(1),
  state: fc.constantFrom('granted', 'paid', 'reversed', 'filed'),
});
const member = fc.record({ holdsCard: some(flag) });
const received = some(fc.array(award, { maxLength: 2 }));
const list = fc.record({
  list: fc.constantFrom('玩具赛', '别的'),
  item: fc.constantFrom('木工', '瓦工'),
  included: fc.boolean(),
});

const certificate: fc.Arbitrary<FactsInput> = fc.record({
  route: fc.constant('certificate'),
  claim: fc.record({
    issuer: some(fc.constantFrom('玩具中心', '别处', null)),
    level: some(level),
    number: some(fc.constant('A1')),
    issuedOn: some(day),
  }),
  member,
  registers: fc.record({ filed: some(flag) }),
  received,
  filedOn: some(day),
}) as fc.Arbitrary<FactsInput>;

const contest: fc.Arbitrary<FactsInput> = fc.record({
  route: fc.constant('contest'),
  claim: fc.record({
    trade: some(fc.constantFrom('木工', '瓦工', null)),
    highest: some(fc.constantFrom('决赛', '复赛', '初赛')),
    rank: some(fc.constantFrom(1, 2, null)),
  }),
  member,
  lists: fc.array(list, { maxLength: 3 }),
  received,
  filedOn: some(day),
}) as fc.Arbitrary<FactsInput>;

/** Facts of the toy scheme as JSON: every answer right, wrong, outside the notice, "none" or not given. */
export const anyToyFacts: fc.Arbitrary<FactsInput> = fc.oneof(certificate, contest);
