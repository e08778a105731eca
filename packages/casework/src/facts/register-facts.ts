import { comparable, type Fields, type Lookup } from '@zhutui/core';
import type { Trx } from '@zhutui/db';

type Answers = Readonly<Record<string, unknown>>;

/**
 * What the registers say of the names in a claim, on the day in the claim (the day of filing where the field names
 * none). Absent while name or day is not given; null where the register was asked and has no entry.
 */
export async function registerFacts(
  trx: Trx,
  fields: Fields,
  claim: Answers,
  filedOn: string,
): Promise<Record<string, unknown>> {
  const facts: Record<string, unknown> = {};
  for (const [name, { lookup }] of Object.entries(fields)) {
    if (lookup === undefined) continue;
    const key = claim[lookup.key];
    const on = lookup.on === undefined ? filedOn : claim[lookup.on];
    if (typeof key !== 'string' || typeof on !== 'string') continue;
    facts[name] = await valueOn(trx, lookup, key, on);
  }
  return facts;
}

/** Of several entries valid that day the one that began last. */
async function valueOn(trx: Trx, lookup: Lookup, key: string, on: string): Promise<unknown> {
  const entries = await trx
    .selectFrom('register_entry')
    .select(['value', 'valid_from', 'valid_to'])
    .where('register', '=', lookup.register)
    .where('key', '=', comparable(key))
    .execute();
  const valid = entries.filter(
    ({ valid_from, valid_to }) => (valid_from ?? '') <= on && on <= (valid_to ?? '9999-12-31'),
  );
  const last = valid.sort((a, b) => ((a.valid_from ?? '') < (b.valid_from ?? '') ? 1 : -1)).at(0);
  return last === undefined ? null : JSON.parse(last.value);
}
