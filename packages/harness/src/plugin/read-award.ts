import { type Award, type Decision, fen, ok, parseDay, type Result, refused, ZERO } from '@zhutui/core';

/** Nothing granted, nothing spent. */
export const NO_AWARD: Award = { amount: ZERO, items: [], spent: ZERO, granted: [] };

/** What a base scheme grants, where no case says otherwise; refused where it grants nothing. */
export function baseAward({ outcome, amount, items }: Decision): Result<Award> {
  if (outcome === 'eligible') return ok({ ...NO_AWARD, amount, items });
  return refused({ code: 'no-base', message: `没有写 award，而基础计划的结论是 ${outcome}，不是通过。` });
}

/**
 * An award as a case writes it: its amount in fen alone, or `amount`, `spent`, `granted` and `items`, each perhaps left out.
 * Without an amount, amount and items are what the base scheme grants.
 */
export function readAward(written: unknown, base: () => Result<Award>): Result<Award> {
  const said = typeof written === 'number' ? { amount: written } : written;
  if (typeof said !== 'object' || said === null) return wrong();
  const parts = Object.entries(said);
  if (!parts.every(([name, value]) => PARTS.get(name)?.(value) === true)) return wrong();
  const given = 'amount' in said ? ok(NO_AWARD) : base();
  return given.ok ? ok({ ...given.value, ...said }) : given;
}

const isFen = (value: unknown): boolean => Number.isSafeInteger(value) && fen(Number(value)) >= 0;

const isGranted = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  'on' in one &&
  typeof one.on === 'string' &&
  parseDay(one.on) !== undefined &&
  'amount' in one &&
  isFen(one.amount);

const isItem = (one: unknown): boolean =>
  typeof one === 'object' &&
  one !== null &&
  'amount' in one &&
  isFen(one.amount) &&
  'sentence' in one &&
  typeof one.sentence === 'string';

const listOf =
  (test: (one: unknown) => boolean) =>
  (value: unknown): boolean =>
    Array.isArray(value) && value.every(test);

const PARTS: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['amount', isFen],
  ['spent', isFen],
  ['granted', listOf(isGranted)],
  ['items', listOf(isItem)],
]);

const wrong = (): Result<never> =>
  refused({
    code: 'bad-award',
    message:
      'award 应为金额（award = 2000元），或写明其中几项：award.spent = 100元、award.granted = [{"on":"1999-01-31","amount":"500元"}]、award.items。',
  });
