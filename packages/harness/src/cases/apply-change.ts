import { ok, type Result, type Ruling, refused } from '@zhutui/core';
import type { FieldAt } from '../plugin/field-finder.ts';
import type { FactsJson } from '../plugin/subject.ts';
import { cellValue, type Materials } from './cell-value.ts';
import { strayPath } from './stray-path.ts';

/** A base application with a row's changes made: `path = value`, `去掉 path` and `裁定 sentence = 符合`, separated by `；`. */
export function applyChange(
  base: FactsJson,
  change: string,
  fieldAt: FieldAt,
  materials: Materials,
): Result<FactsJson> {
  let facts: unknown = base;
  for (const part of change.split('；').map((text) => text.trim())) {
    if (part === '') continue;
    const ruling = rulingOf(part);
    if (ruling !== undefined) {
      facts = placed(facts, ['rulings'], [...rulingsOf(facts), ruling]);
      continue;
    }
    const dropped = /^去掉\s*(\S+)$/.exec(part)?.[1];
    const [path, typed] = dropped === undefined ? assignmentOf(part) : [dropped, undefined];
    if (path === undefined)
      return wrong(`“${part}”应写作“path = value”“去掉 path”或“裁定 句子 = 符合”（不符合）。`);
    const stray = strayPath(path.split('.'), facts, fieldAt);
    if (stray !== undefined) return wrong(stray);
    const value = typed === undefined ? ok(undefined) : cellValue(typed, fieldAt(path), materials);
    if (!value.ok) return value;
    if (typed !== undefined && value.value === undefined)
      return wrong(`“${part}”没有值；不填写作“去掉 ${path}”。`);
    facts = placed(withOpenAward(facts), placeIn(path, value.value), value.value);
  }
  return ok(facts as FactsJson);
}

/** What a senior reviewer said of a sentence that the rules referred; the sentence still in the row's words. */
function rulingOf(part: string): Ruling | undefined {
  const [, sentence, met] = /^裁定\s+(\S.*?)\s*=\s*(符合|不符合)$/.exec(part) ?? [];
  return sentence === undefined ? undefined : { sentence, met: met === '符合', reason: '人工裁定' };
}

const rulingsOf = (facts: unknown): readonly unknown[] =>
  typeof facts === 'object' && facts !== null && 'rulings' in facts
    ? (facts.rulings as readonly unknown[])
    : [];

/** An award's amount alone is one part of it: what is said beside it stays. */
const placeIn = (path: string, value: unknown): readonly string[] =>
  path === 'award' && typeof value === 'number' ? ['award', 'amount'] : path.split('.');

const withOpenAward = (facts: unknown): unknown =>
  typeof facts === 'object' && facts !== null && 'award' in facts && typeof facts.award === 'number'
    ? { ...facts, award: { amount: facts.award } }
    : facts;

function assignmentOf(part: string): readonly [string | undefined, string] {
  const found = /^([^\s=]+)\s*=\s*(.*)$/s.exec(part);
  return [found?.[1], found?.[2] ?? ''];
}

/** The same value with one place in it set, or dropped where the new value is undefined. */
function placed(whole: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(whole)) {
    const inner = placed(whole[Number(key)], rest, value);
    return inner === undefined ? whole.filter((_, at) => at !== Number(key)) : whole.with(Number(key), inner);
  }
  const members = new Map(Object.entries(typeof whole === 'object' && whole !== null ? whole : {}));
  const inner = placed(members.get(key), rest, value);
  if (inner === undefined) members.delete(key);
  else members.set(key, inner);
  return Object.fromEntries(members);
}

const wrong = (message: string): Result<never> => refused({ code: 'bad-change', message });
