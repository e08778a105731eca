import { amountOf, type Item, ok, type Reason, type Result, type Ruling, type Sentence } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import { countsMoneyAt } from '../allocation/moment.ts';
import type { Seeker } from '../allocation/place-plan.ts';
import { setAside } from '../allocation/replace-place.ts';
import { withPlaces } from '../allocation/with-places.ts';
import { type Case, loadCase } from '../cases/case.ts';
import { cite } from '../shop/cite.ts';
import type { Shop } from '../shop/shop.ts';
import { assessFacts } from './assess-facts.ts';

/** Sets these items aside for a case, in the transaction that decides to pay them; refused where the money left does not cover them. */
export type SetAside = (trx: Trx, found: Case, items: readonly Item[]) => Promise<Result<null>>;

const NOTHING: SetAside = async () => ok(null);

/**
 * Decides with the notice's money at hand, where it is shared out as applications arrive: what the decision pays beyond what
 * was set aside on arrival (which it could not always tell) is asked for by that arrival, from what is left.
 */
export async function withMoney<T>(
  shop: Shop,
  actor: Actor,
  { id, rulings }: { readonly id: string; readonly rulings: readonly Ruling[] },
  decide: (money: SetAside) => Promise<Result<T>>,
): Promise<Result<T>> {
  const { desk } = shop;
  const found = await desk.database.read((trx) => loadCase(trx, shop, actor, id));
  if (!found.ok) return await decide(NOTHING);
  const { entry, application } = found.value;
  if (!countsMoneyAt(entry.scheme, application.route, 'intake')) return await decide(NOTHING);
  const assessed = await assessFacts(shop, actor, id, rulings);
  const items = assessed.ok ? assessed.value.decision.items : [];
  const who = async (trx: Trx): Promise<readonly Seeker[]> => {
    const now = await loadCase(trx, shop, actor, id);
    return now.ok && (await exceeds(trx, id, items)) ? [seekerOf(now.value, items)] : [];
  };
  return await withPlaces(shop, entry, application.route, who, (places) =>
    decide(async (trx, now, decided) => {
      await places.open(trx);
      if (!(await exceeds(trx, id, decided))) return ok(null);
      return await places.replace(trx, seekerOf(now, decided), noMoneyLeft);
    }),
  );
}

/** Whether this is more than was set aside on arrival; not where the notice gave it no place then. */
async function exceeds(trx: Trx, id: string, items: readonly Item[]): Promise<boolean> {
  const before = await setAside(trx, id);
  return before !== undefined && amountOf(items) > amountOf(before);
}

const seekerOf = ({ application, entry, person, claim }: Case, decided: readonly Item[]): Seeker => ({
  applicationId: application.id,
  entry,
  route: application.route,
  claim,
  person,
  filedOn: application.filed_on,
  arrived: application.arrived_at,
  decided,
});

const noMoneyLeft = (sentence: Sentence): Reason => ({
  code: 'no-money-left',
  message: `这件申报应发的金额多于到达时留出的资金，而余下的资金已不够，不能批准。依据：${cite(sentence)}。如有其他申报撤回或不予通过，可待资金空出后再批准。`,
});
