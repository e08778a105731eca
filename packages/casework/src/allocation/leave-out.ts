import { type Allotted, ok, type Refused, type Result } from '@zhutui/core';
import type { Shop } from '../shop/shop.ts';
import { type AllotmentInput, runAllotment, type Standing } from './run-allotment.ts';

/** What the others are answered, and why there is no answer for those on whom the rules fail. */
export interface LeftOut {
  readonly answers: ReadonlyMap<string, Allotted>;
  readonly failed: ReadonlyMap<string, Refused>;
}

/** So often a part of the set is tried; beyond that it is the rules as a whole that fail. */
const PROBES = 32;

/**
 * Runs the allocations, and where they fail, without those who ask for an answer and on whom alone they fail, so that one
 * application does not hold up all. Refused as a whole where the rules fail on everybody, or on nobody in particular.
 */
export async function allotLeavingOut(
  shop: Pick<Shop, 'assess'>,
  scheme: string,
  run: AllotmentInput,
): Promise<Result<LeftOut>> {
  const whole = await runAllotment(shop, scheme, run);
  if (whole.ok) return ok({ answers: whole.value, failed: new Map() });
  const settled = run.standing.filter((one) => !isAsking(one));
  const asking = run.standing.filter(isAsking);
  const tried = (some: readonly Standing[]) =>
    runAllotment(shop, scheme, { ...run, standing: [...settled, ...some] });
  if (asking.length < 2 && settled.length === 0) return whole;
  if (!(await tried([])).ok) return whole;
  const failed = await failingOf(tried, asking, whole);
  if (failed === undefined) return whole;
  if (failed.size === asking.length) return settled.length === 0 ? whole : ok({ answers: new Map(), failed });
  const rest = await tried(asking.filter(({ id }) => !failed.has(id)));
  return rest.ok ? ok({ answers: rest.value, failed }) : whole;
}

/** Halves a set that fails until those on whom alone it does are known; undefined where that takes too long. */
async function failingOf(
  tried: (some: readonly Standing[]) => ReturnType<typeof runAllotment>,
  asking: readonly Standing[],
  whole: Refused,
): Promise<ReadonlyMap<string, Refused> | undefined> {
  const failed = new Map<string, Refused>();
  const parts: (readonly Standing[])[] = [asking];
  for (let probes = 0; parts.length > 0; probes += 1) {
    if (probes > PROBES) return undefined;
    const part = parts.pop() ?? [];
    const [one] = part;
    const answer = part === asking ? whole : await tried(part);
    if (answer.ok || one === undefined) continue;
    const half = part.length / 2;
    if (part.length === 1) failed.set(one.id, answer);
    else parts.push(part.slice(0, half), part.slice(half));
  }
  return failed;
}

/** Whether it has no answer yet, or asks anew on changed facts. */
export const isAsking = ({ before, was }: Standing): boolean => before === undefined || was !== undefined;
