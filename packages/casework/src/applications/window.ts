import {
  type AnyScheme,
  type Cited,
  type Day,
  type DayText,
  type Reason,
  type Sentence,
  unread,
} from '@zhutui/core';
import { cite } from '../shop/cite.ts';

/** A reason for each opening day not reached, and each last day passed (it counts until 24:00), under the scheme and its route. */
export function windowReasons(scheme: AnyScheme, route: string, filedOn: Day): Reason[] {
  const parts = [scheme, scheme.routes[route]];
  const early = daysIn(parts.map((part) => part?.opens)).filter(({ day }) => filedOn < day);
  const late = daysIn(parts.map((part) => part?.closes)).filter(({ day }) => filedOn > day);
  return [
    ...early.map(({ sentence, day }) => ({
      code: 'not-open',
      message: `申报自${written(day)}起开放，请届时再来。依据：${cite(sentence)}。`,
    })),
    ...late.map(({ sentence, day }) => ({
      code: 'closed',
      message: `申报已于${written(day)}24时截止，不再受理。依据：${cite(sentence)}。`,
    })),
  ];
}

const daysIn = (cited: readonly (Cited<DayText> | undefined)[]) =>
  cited.flatMap((days) =>
    Object.entries(days ?? {}).map(([sentence, by]) => ({ sentence: sentence as Sentence, day: unread(by) })),
  );

const written = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
