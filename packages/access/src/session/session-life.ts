import { type Instant, later } from '@zhutui/core';
import type { SessionTable } from '@zhutui/db';

interface Life {
  /** A session unused for so long is over. */
  readonly idleMinutes: number;
  /** However much it is used, it is over after this. */
  readonly wholeMinutes: number;
}

/** By real time. */
const sessionLife: Readonly<Record<SessionTable['kind'], Life>> = {
  staff: { idleMinutes: 30, wholeMinutes: 10 * 60 },
  member: { idleMinutes: 60, wholeMinutes: 12 * 60 },
};

/** When a session that was begun then and is used now ends. */
export function endOf(kind: SessionTable['kind'], begun: Instant, now: Instant): Instant {
  const { idleMinutes, wholeMinutes } = sessionLife[kind];
  const left = Date.parse(begun) + wholeMinutes * 60_000 - Date.parse(now);
  return later(now, Math.min(idleMinutes * 60_000, left));
}
