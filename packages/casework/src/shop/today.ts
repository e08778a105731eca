import { type Day, day, shanghaiDay } from '@zhutui/core';
import type { Desk } from '@zhutui/db';

/** The Shanghai day of the business clock. */
export const todayOf = (desk: Pick<Desk, 'now'>): Day => dayOf(desk.now());

/** The Shanghai day of an instant; throws a RangeError on what is none. */
export const dayOf = (instant: string): Day => shanghaiDay(instant) ?? day(instant);
