import { type Instant, later, ok, type Result } from '@zhutui/core';
import type { FieldAt } from '../plugin/field-finder.ts';
import type { FactsJson } from '../plugin/subject.ts';
import { applyChange } from './apply-change.ts';
import type { Row } from './case-chapters.ts';
import type { Materials } from './cell-value.ts';
import { expectedAnswers, writtenBefore } from './expected-answers.ts';
import { arrivalOf, rowIds } from './row-ids.ts';
import { cell, listed } from './row-words.ts';
import type { SetRow } from './written-set.ts';

/** The base application that a row changes. */
export interface RowBase {
  readonly route: string;
  readonly base: FactsJson;
  readonly fieldAt: FieldAt;
}

/** Reads one row of a set: so many applications, and what they must be answered. */
export function readSetRow(
  row: Row,
  { route, base, fieldAt }: RowBase,
  materials: Materials,
): Result<SetRow> {
  const change = cell(row, '变更');
  const ids = rowIds(cell(row, '申报'));
  const facts = applyChange(base, change, fieldAt, materials);
  const arrival = arrivalOf(cell(row, '到达'));
  const before = writtenBefore(cell(row, '先前'));
  if (!ids.ok) return ids;
  if (!facts.ok) return facts;
  if (!arrival.ok) return arrival;
  if (!before.ok) return before;
  const expected = expectedAnswers(cell(row, '结果'), ids.value.length);
  if (!expected.ok) return expected;
  return ok({
    line: row.line,
    ids: ids.value,
    route,
    change,
    facts: { ...facts.value, route },
    arrived: arrival.value === undefined ? undefined : oneAfterAnother(arrival.value, ids.value.length),
    before: before.value,
    expected: expected.value,
    cites: listed(cell(row, '依据')),
  });
}

/** A second apart. */
const oneAfterAnother = (first: Instant, count: number): readonly Instant[] =>
  Array.from({ length: count }, (_, at) => later(first, at * 1000));
