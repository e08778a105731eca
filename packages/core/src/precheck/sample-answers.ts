import { asked, type Field } from '../fields/field.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { addMonths, type Day, day } from '../values/day.ts';

type Answers = Readonly<Record<string, unknown>>;

/**
 * Answers to try a question with: its options as far as the other answers leave them open, and one outside them; both
 * answers of a flag; days at every half-year around the plan year; small and large numbers. Never taken for real ones.
 */
export function sampleAnswers(field: Field, scheme: AnyScheme, answers: Answers): readonly unknown[] {
  switch (field.kind) {
    case 'choice':
      return [
        ...(field.options ?? []).flatMap(({ value, only }) =>
          asked(only, answers) === false ? [] : [value],
        ),
        ELSE,
      ];
    case 'flag':
      return [true, false];
    case 'day':
      return halfYears(scheme.year);
    case 'count':
      return [0, 1, 2, 3, 5, 10, 12, 20, 50, 100, 1000];
    case 'money':
      return [0, 100, 10_000, 100_000, 1_000_000, 10_000_000];
    case 'text':
      return [ELSE];
  }
}

/** An answer that no notice names. */
const ELSE = '（其他）';

/** Mid-February and mid-August, from three years before the plan year to one after. */
const halfYears = (year: number): Day[] =>
  Array.from({ length: 10 }, (_, at) => addMonths(day(`${year - 3}-02-15`), at * 6));
