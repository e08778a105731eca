export interface Limit {
  /** At most this many in any stretch of `minutes`. */
  readonly count: number;
  readonly minutes: number;
}

/**
 * How often something may be tried, by real time. A sign-in that succeeds is not counted, so that an office behind one
 * address is not shut out by its own size, and a guesser elsewhere does not soon lock a colleague out.
 */
export const limits = {
  signInNameHere: { count: 5, minutes: 15 },
  signInName: { count: 30, minutes: 15 },
  signInAddress: { count: 50, minutes: 15 },
  sendPhone: { count: 3, minutes: 5 },
  sendPhoneDay: { count: 10, minutes: 24 * 60 },
  sendAddress: { count: 30, minutes: 60 },
  verifyPhone: { count: 20, minutes: 60 },
  verifyAddress: { count: 50, minutes: 15 },
} as const satisfies Readonly<Record<string, Limit>>;

export type LimitName = keyof typeof limits;
