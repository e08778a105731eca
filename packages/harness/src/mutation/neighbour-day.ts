import { dayAt, parseDay } from '@zhutui/core';

const DAY_LENGTH = 86_400_000;

/** The day some days away from a day's text; undefined where the text is no day. */
export function neighbourDay(text: string, by: number): string | undefined {
  if (parseDay(text) === undefined) return undefined;
  return dayAt(Date.parse(`${text}T00:00:00Z`) + by * DAY_LENGTH);
}
