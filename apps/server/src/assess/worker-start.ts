import { writeFileSync } from 'node:fs';
import { trapAmbient } from './ambient-trap.ts';
import type { Said } from './protocol.ts';

let isLoaded = false;
let strayed = false;

// The first thing a worker loads, before any plugin.
trapAmbient();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit());
process.on('uncaughtException', (error) => {
  if (isLoaded) strayed = true;
  else tell({ kind: 'broken', message: error instanceof Error ? error.message : 'unknown' });
});
goFirst();

/** From here on an exception that nobody caught belongs to a call. */
export function loaded(): void {
  isLoaded = true;
}

/** Whether an exception that nobody caught came up since it was last asked. */
export function takeStray(): boolean {
  const taken = strayed;
  strayed = false;
  return taken;
}

export function tell(said: Said): void {
  process.send?.(said);
}

/** Where memory runs out on the whole machine, Linux ends this process before the server or the database. */
function goFirst(): void {
  try {
    writeFileSync('/proc/self/oom_score_adj', '1000');
  } catch {
    // Another system, or not allowed: then it has no say.
  }
}
