import { count, defineMatch, localAssessPort, percent, schemeSet, Unknown } from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import type { Actor, Database, Desk } from '@zhutui/db';
import { testDesk } from '@zhutui/db/testing';
import type { PayoutShop } from '../shop/shop.ts';
import { type Awarded, insertAward, type Wanted } from './insert-award.ts';

/** A match that each unit may add as it sees fit, by a rate it declares. */
export const toyUnitMatch = defineMatch({
  id: 'toy-unit-match',
  title: '单位配比',
  matches: toyScheme,
  funder: { employer: true },
  notice: { title: '单位通知', issuer: '甲镇总工会', issuedOn: '1999-02-01' },
  needs: { employer: { rate: count('配比百分数') } },
  requires: {},
  pays: {
    '正文 单位自行配比': ({ award, employer }) =>
      employer.rate instanceof Unknown ? employer.rate : percent(award.amount, employer.rate ?? 0),
  },
});

export const CITY = toyScheme.funder;
export const DISTRICT = '甲镇总工会';

/** Staff with one duty over one funder's money, known as a person of their own. */
export const staff = (role: string, scope: string = CITY, id = `${role}@${scope}`): Actor => ({
  kind: 'staff',
  id,
  name: id,
  roles: [{ role, scope }],
  personKey: `person of ${id}`,
});

/** A database with a shop on it, where approved awards can be put. */
export interface World {
  readonly desk: Desk;
  readonly shop: PayoutShop;
  readonly award: (wanted?: Wanted) => Promise<Awarded>;
}

export function worldOn(
  database: Database,
  options: Partial<PayoutShop> & { readonly now?: () => string } = {},
): World {
  const { now = () => '1999-05-01T02:00:00.000Z', ...shopOptions } = options;
  const desk = testDesk(database, { now });
  const schemes = schemeSet([
    { folder: 'toy', status: 'published', digest: 'd', plugins: [toyScheme, toyMatch, toyUnitMatch] },
  ]);
  const shop: PayoutShop = { desk, schemes, assess: localAssessPort(schemes), ...shopOptions };
  let people = 0;
  return {
    desk,
    shop,
    award: (wanted = {}) => {
      people += 1;
      return insertAward(desk, people, wanted);
    },
  };
}

/** Makes somebody a member of staff who is also the member with this ID key. */
export async function employ(desk: Desk, actor: Actor, idKey: string): Promise<void> {
  const { id, name } = actor;
  await desk.database.db
    .insertInto('staff')
    .values({ id, username: id, name, password_hash: '', disabled: 0, person_key: idKey, version: 1 })
    .execute();
}
