import type { SchemeEntry } from '../assess/scheme-set.ts';
import type { Facts } from '../facts/facts.ts';
import { ok, type Result, refused } from '../values/result.ts';
import type { FactsInput } from './facts-input.ts';

/** Facts as a scheme's rules see them; refuses what cannot be read, with the path of each field. */
export function parseFacts(entry: SchemeEntry, input: FactsInput): Result<Facts> {
  const parsed = entry.facts.safeParse(input);
  if (parsed.success) return ok(parsed.data);
  return refused(
    ...parsed.error.issues.map((issue) => ({
      code: 'bad-fact',
      message: issue.message,
      path: issue.path.join('.'),
    })),
  );
}
