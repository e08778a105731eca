import { answersSchema, asked, type Fields, ok, type Reason, type Result, refused } from '@zhutui/core';

export type Claim = Readonly<Record<string, string | number | boolean | null>>;

/**
 * A claim as the route asks for it, whole: everything wrong and everything missing is told at once (一次性告知).
 * Answers to questions that the other answers leave unasked are dropped.
 */
export function readClaim(asks: Fields, given: unknown): Result<Claim> {
  const read = readDraft(asks, given);
  if (!read.ok) return read;
  const missing = missingIn(asks, read.value);
  return missing.length === 0 ? read : refused(...missing);
}

/** The same of a claim that is still being filled in: what is missing is no fault yet. */
export function readDraft(asks: Fields, given: unknown): Result<Claim> {
  const parsed = answersSchema(asks).safeParse(given);
  if (!parsed.success) {
    return refused(
      ...parsed.error.issues.map(({ message, path }) => ({
        code: 'bad-answer',
        message,
        path: ['claim', ...path].join('.'),
      })),
    );
  }
  const answers = Object.entries(parsed.data).filter(
    ([name, answer]) => answer !== undefined && asked(asks[name]?.only, parsed.data) !== false,
  );
  return ok(Object.fromEntries(answers) as Claim);
}

/** A reason for each answer that is asked, not optional and not given, in the order of the form. */
function missingIn(asks: Fields, claim: Claim): Reason[] {
  return Object.entries(asks)
    .filter(
      ([name, field]) =>
        claim[name] === undefined && field.optional !== true && asked(field.only, claim) === true,
    )
    .map(([name, { label }]) => ({
      code: 'missing-answer',
      message: `请填写“${label}”。`,
      path: `claim.${name}`,
    }));
}
