import { count, defineScheme, money, ZERO } from '@zhutui/core';
import { expect, it } from 'vitest';
import { subjectOf } from '../plugin/subject.ts';
import { probesOf } from './probe.ts';

const subject = subjectOf(
  defineScheme({
    id: 'dials',
    programme: '玩具',
    year: 1999,
    title: '玩具',
    funder: '玩具',
    notice: { title: '玩具', issuer: '玩具', issuedOn: '1999-01-01' },
    needs: { member: { dues: money('会费') } },
    routes: { only: { title: '唯一', asks: { rank: count('名次') } } },
  }),
);
const [rank, dues, filedOn] = probesOf(subject, 'only');

it('turns one fact and leaves the others', () => {
  const read = subject.ready({ route: 'only', claim: { rank: 3 }, filedOn: '1999-02-28' });
  if (!read.ok || rank === undefined || filedOn === undefined) throw new Error('not ready');
  const turned = filedOn.turn(rank.turn(read.value, 4), (filedOn.read(read.value) ?? 0) + 1);
  expect(turned.facts).toMatchObject({ claim: { rank: 4 }, filedOn: '1999-03-01' });
  expect(read.value.facts).toMatchObject({ claim: { rank: 3 }, filedOn: '1999-02-28' });
});

it('does not read a fact that was not given', () => {
  const read = subject.ready({ route: 'only' });
  expect(read.ok && [rank?.read(read.value), dues?.read(read.value), filedOn?.read(read.value)]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});

it('writes values as a case does: days, numbers, and money in yuan', () => {
  expect([rank?.write(4), dues?.write(80_001), dues?.write(ZERO), filedOn?.write(0)]).toEqual([
    '4',
    '800.01元',
    '0.00元',
    '1970-01-01',
  ]);
});
