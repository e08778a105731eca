import { type Day, dueDay, schemeDecisionSchema, strictPlugin } from '@zhutui/core';
import { expect, it } from 'vitest';
import { subjectOf } from '../../plugin/subject.ts';
import { describePackage } from '../../vitest.ts';
import { plugins } from './index.ts';
import { amounts } from './scheme.ts';

describePackage(import.meta.url, plugins);

const itemsOf = (input: object) => {
  const subject = subjectOf(amounts);
  const read = subject.ready({ received: [], filedOn: '1999-06-01', ...input });
  return read.ok ? subject.decide(read.value).items : [];
};

it('pays in two instalments, the second due by the month-end rule after approval', () => {
  const items = itemsOf({ route: 'certificate', claim: { kind: '制造', level: '中级', occupation: '钳工' } });
  expect(items.map(({ amount }) => amount)).toEqual([60_300, 40_200]);
  expect(items.map((item) => dueDay(item, '1999-08-31' as Day))).toEqual([undefined, '2000-02-29']);
});

it('pays the teacher beside the winner', () => {
  const items = itemsOf({ route: 'contest', claim: { rank: 2, teacher: '某师傅' } });
  expect(items.map(({ amount, payee, payeeIs }) => [amount, payee, payeeIs])).toEqual([
    [60_000, undefined, undefined],
    [10_000, '某师傅', 'person'],
  ]);
});

it('decides within what a decision may look like, its rules under watch', () => {
  const subject = subjectOf(strictPlugin(amounts));
  const claim = { rank: 2, teacher: '某师傅' };
  const certificate = { kind: '制造', level: '中级', occupation: '铸造工' };
  for (const input of [
    { route: 'contest', claim },
    { route: 'certificate', claim: certificate },
  ]) {
    const read = subject.ready({ received: [], filedOn: '1999-06-01', ...input });
    const decision = read.ok ? subject.decide(read.value) : undefined;
    expect(schemeDecisionSchema(amounts, input.route).safeParse(decision).success).toBe(true);
  }
});
