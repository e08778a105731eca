import { type Day, shanghaiDay } from '@zhutui/core';
import type { Desk } from '@zhutui/db';

/** The business day in Shanghai. */
export function today(desk: Desk): Day {
  const day = shanghaiDay(desk.now());
  if (day === undefined) throw new RangeError('the business clock shows no instant');
  return day;
}
