/** The two clocks: business time, which a demonstration starts at an instant of its own, and real time. */
export interface Clock {
  readonly now: () => string;
  readonly realNow: () => string;
}

export function systemClock(): Clock {
  const realNow = (): string => new Date().toISOString();
  return { now: realNow, realNow };
}

/** Business time starts at `start` and runs on at the pace of real time. */
export function demoClock(start: string): Clock {
  const ahead = Date.parse(start) - Date.now();
  const { realNow } = systemClock();
  return { now: () => new Date(Date.now() + ahead).toISOString(), realNow };
}
