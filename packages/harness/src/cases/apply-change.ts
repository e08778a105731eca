import { ok, type Result, refused } from '@zhutui/core';
import type { FieldAt } from '../plugin/field-finder.ts';
import type { FactsJson } from '../plugin/subject.ts';
import { cellValue, type Materials } from './cell-value.ts';

/** A base application with a row's changes made: `path = value` and `去掉 path`, separated by `；`. */
export function applyChange(
  base: FactsJson,
  change: string,
  fieldAt: FieldAt,
  materials: Materials,
): Result<FactsJson> {
  let facts: unknown = base;
  for (const part of change.split('；').map((text) => text.trim())) {
    if (part === '') continue;
    const dropped = /^去掉\s*(\S+)$/.exec(part)?.[1];
    const [path, typed] = dropped === undefined ? assignmentOf(part) : [dropped, undefined];
    if (path === undefined) return wrong(`“${part}”应写作“path = value”或“去掉 path”。`);
    const value = typed === undefined ? ok(undefined) : cellValue(typed, fieldAt(path), materials);
    if (!value.ok) return value;
    if (typed !== undefined && value.value === undefined)
      return wrong(`“${part}”没有值；不填写作“去掉 ${path}”。`);
    facts = placed(facts, path.split('.'), value.value);
  }
  return ok(facts as FactsJson);
}

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
