import { type Field, ok, parseYuan, type Result, readTyped, refused } from '@zhutui/core';

/** Named values that cases refer to as `$name`. */
export type Materials = ReadonlyMap<string, unknown>;

/** A value with `2000元` read as fen and `$名称` replaced by its material, at any depth. */
export function resolve(value: unknown, materials: Materials): Result<unknown> {
  if (typeof value === 'string') return resolveText(value, materials);
  if (Array.isArray(value)) return resolveAll(value, materials);
  if (typeof value !== 'object' || value === null) return ok(value);
  const values = resolveAll(Object.values(value), materials);
  return values.ok
    ? ok(Object.fromEntries(Object.keys(value).map((key, at) => [key, values.value[at]])))
    : values;
}

/** A table cell's value: by its field where it answers one, else JSON, money, a material, or text as it stands. */
export function cellValue(typed: string, field: Field | undefined, materials: Materials): Result<unknown> {
  if (typed.startsWith('$') || MONEY.test(typed)) return resolveText(typed, materials);
  const json = jsonOf(typed);
  if (field === undefined) return resolve(json === undefined ? typed : json, materials);
  if (json === null || typeof json === 'string') return ok(json);
  return readTyped(field, typed);
}

/** Fen from `2000元`, `2000.50 元`; undefined when the text is none. */
export function moneyOf(typed: string): number | undefined {
  const amount = MONEY.exec(typed)?.[1];
  return amount === undefined ? undefined : parseYuan(amount);
}

const MONEY = /^(\d+(?:\.\d{1,2})?)\s*元$/;

function resolveText(value: string, materials: Materials): Result<unknown> {
  if (!value.startsWith('$')) return ok(moneyOf(value) ?? value);
  const name = value.slice(1);
  return materials.has(name)
    ? ok(materials.get(name))
    : refused({ code: 'no-material', message: `“素材”中没有“${name}”。` });
}

function resolveAll(values: readonly unknown[], materials: Materials): Result<unknown[]> {
  const read = values.map((value) => resolve(value, materials));
  const wrong = read.find((one) => !one.ok);
  return wrong !== undefined && !wrong.ok ? wrong : ok(read.flatMap((one) => (one.ok ? [one.value] : [])));
}

function jsonOf(typed: string): unknown {
  try {
    return JSON.parse(typed) as unknown;
  } catch {
    return undefined;
  }
}
