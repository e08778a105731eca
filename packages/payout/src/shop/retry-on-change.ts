import type { Result } from '@zhutui/core';

/** The code of a refusal because what a match was assessed on is no longer so. */
export const CHANGED_CODE = 'facts-changed';

const ATTEMPTS = 3;

/** Matches are assessed outside the transaction; where their facts changed meanwhile all of it is done again, a few times. */
export async function retryOnChange<T>(attempt: () => Promise<Result<T>>): Promise<Result<T>> {
  let result = await attempt();
  for (let more = 1; more < ATTEMPTS && isChanged(result); more += 1) result = await attempt();
  return result;
}

const isChanged = (result: Result<unknown>): boolean =>
  !result.ok && result.reasons.some(({ code }) => code === CHANGED_CODE);
