import { createHash } from 'node:crypto';
import { type AllotCandidate, type Allotted, canonical, type Moment, ok, type Result } from '@zhutui/core';
import type { Shop } from '../shop/shop.ts';

/** A candidate as it is recorded: plain JSON, and what it was answered before. */
export interface Standing extends AllotCandidate {
  /** UTC. */
  readonly arrived: string;
  /** The decision that found it eligible; null at intake. */
  readonly decision: string | null;
}

/** All that an answer depends on. */
export interface AllotmentInput {
  readonly moment: Moment;
  readonly seed: string;
  /** Fen; without it what the notice states. */
  readonly funds: number | null;
  readonly standing: readonly Standing[];
}

/** Asks the scheme's allocations what becomes of a set, where its rules run: never inside a transaction. Rules that fail are a refusal that says so. */
export async function runAllotment(
  { assess }: Pick<Shop, 'assess'>,
  scheme: string,
  { moment, seed, funds, standing }: AllotmentInput,
): Promise<Result<ReadonlyMap<string, Allotted>>> {
  const candidates = standing.map(({ decision: _, ...candidate }) => candidate);
  const answers = await assess.allot(scheme, { at: moment, seed, funds, candidates });
  return answers.ok ? ok(new Map(answers.value)) : answers;
}

/** SHA-256 over everything that goes in, so that two people confirm the same thing and a replay can tell. */
export const digestOf = (input: AllotmentInput): string =>
  createHash('sha256').update(canonical(input)).digest('hex');
