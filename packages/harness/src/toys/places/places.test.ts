import { type Allotment, type Allotted, allot, type Candidate } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import { subjectOf } from '../../plugin/subject.ts';
import { describePackage } from '../../vitest.ts';
import { places } from './scheme.ts';

describePackage(import.meta.url, [places]);

const subject = subjectOf(places);
const COURSE = { route: 'course', claim: { course: '木雕' }, lists: [{ list: '甲区课程', item: '木雕' }] };
const CAMP = { route: 'camp', claim: { child: '某子女' }, employer: { union: '某厂工会' } };

/** An application that was found eligible on its own. */
function candidate(id: string, input: object, minute = 0): Candidate {
  const read = subject.ready({ received: [], filedOn: '1999-06-01', ...input });
  if (!read.ok) throw new Error(read.reasons[0]?.message);
  const { outcome, items } = subject.decide(read.value);
  expect(outcome).toBe('eligible');
  const arrived = `1999-06-01T00:0${minute}:00.000Z`;
  return { id, facts: read.value.facts, items, arrived };
}
const settle = (candidates: readonly Candidate[], more: Partial<Allotment> = {}) =>
  allot(places, { at: 'settlement', seed: '1999-07-01 公证', candidates, ...more });
const said = (answers: ReadonlyMap<string, Allotted>) =>
  [...answers.values()]
    .map((answer) => ('items' in answer ? 'given' : `${answer.state} ${answer.sentence.slice(0, 4)}`))
    .sort();

describe('the draw', () => {
  const towns = ['东镇', '东镇', '东镇', '东镇', '东镇', '西镇'];
  const all = towns.map((town, at) => candidate(`a${at}`, { ...COURSE, member: { town } }));
  const drawn = settle(all);

  it('shares the place that no one of 北镇 wants again, and pays until the money is gone', () => {
    expect(said(drawn)).toEqual([
      'given',
      'given',
      'given',
      'not drawn 三（一）',
      'not drawn 三（一）',
      'waiting 三（二）',
    ]);
  });

  it('is the same again from the recorded seed, and keeps what it gave when one withdraws', () => {
    expect(settle([...all].reverse(), { before: drawn })).toEqual(settle(all));
    const gone = [...drawn].find(([, answer]) => 'items' in answer)?.[0];
    const after = settle(
      all.filter(({ id }) => id !== gone),
      { before: drawn },
    );
    expect(said(after)).toEqual(['given', 'given', 'given', 'not drawn 三（一）', 'not drawn 三（一）']);
  });
});

it('the camp is full with the second who arrives', () => {
  const all = [3, 1, 2].map((minute) =>
    candidate(`c${minute}`, { ...CAMP, member: { town: '东镇' } }, minute),
  );
  const answers = allot(places, { at: 'intake', seed: '', candidates: all });
  expect(answers.get('c3')).toEqual({
    state: 'quota full',
    sentence: '三（三） 夏令营先到先得，受理满2人为止',
  });
  expect(said(answers)).toEqual(['given', 'given', 'quota full 三（三）']);
  expect(settle(all, { before: answers })).toEqual(answers);
});

it('the experts’ first gets the studio', () => {
  const all = [2, 1].map((place) => candidate(`s${place}`, { route: 'studio', claim: { place } }));
  expect(said(settle(all))).toEqual(['given', 'quota full 三（四）']);
  expect(settle(all).get('s2')).toMatchObject({ state: 'quota full' });
});
