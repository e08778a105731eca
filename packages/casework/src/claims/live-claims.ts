import { type AnyScheme, canonical, type Once, type Reason, tidyNumber, unread } from '@zhutui/core';
import type { Desk, Trx } from '@zhutui/db';
import type { PersonRow } from '../people/person.ts';
import type { Claim } from './read-claim.ts';

/** What an application claims, of which only one may live at a time. */
export interface Claimed {
  readonly scheme: AnyScheme;
  readonly route: string;
  readonly claim: Claim;
  readonly person: PersonRow;
}

/**
 * Takes hold of all that a scheme grants only once, under the partial unique index. Whoever comes second is refused,
 * with the reference of the first where it is the same person's.
 */
export async function takeHold(
  trx: Trx,
  desk: Desk,
  applicationId: string,
  claimed: Claimed,
): Promise<Reason[]> {
  const reasons: Reason[] = [];
  for (const { rule, identity } of holdsOf(claimed)) {
    const key_hash = desk.sealer.lookup('once', canonical([rule, identity]));
    const row = { id: desk.newId(), application_id: applicationId, rule, key_hash, live: 1 as const };
    const taken = await trx
      .insertInto('live_claim')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (taken === undefined) reasons.push(await alreadyLive(trx, rule, key_hash, claimed.person.id));
  }
  return reasons.filter(({ message }, at) => reasons.findIndex((one) => one.message === message) === at);
}

/** Lets go of everything the application held: refused, withdrawn, or about to take hold anew. */
export async function letGo(trx: Trx, applicationId: string): Promise<void> {
  await trx
    .updateTable('live_claim')
    .set({ live: 0 })
    .where('application_id', '=', applicationId)
    .where('live', '=', 1)
    .execute();
}

interface Hold {
  /** Under which rule: programme, period and kind of identity, the same for every scheme that says the same. */
  readonly rule: string;
  readonly identity: string;
}

function holdsOf({ scheme, route, claim, person }: Claimed): Hold[] {
  const cited = [...Object.values(scheme.once ?? {}), ...Object.values(scheme.routes[route]?.once ?? {})].map(
    unread,
  );
  const stated = cited.flatMap((once) => holdOf(scheme, once, claim, person));
  // Whatever a notice says of once: the very same application twice is one application.
  const itself = { rule: `${scheme.id} same`, identity: canonical([person.id_key, route, claim]) };
  const all = [...stated, itself];
  return all.filter((hold, at) => all.findIndex((one) => canonical(one) === canonical(hold)) === at);
}

function holdOf(scheme: AnyScheme, { per, period }: Once, claim: Claim, person: PersonRow): Hold[] {
  const span = `${scheme.programme} ${period === 'plan year' ? scheme.year : 'ever'}`;
  if (per === 'person') return [{ rule: `${span} person`, identity: person.id_key }];
  const answer = claim[per.claim];
  return typeof answer === 'string' ? [{ rule: `${span} certificate`, identity: tidyNumber(answer) }] : [];
}

async function alreadyLive(trx: Trx, rule: string, key_hash: string, personId: string): Promise<Reason> {
  const first = await trx
    .selectFrom('live_claim')
    .innerJoin('application', 'application.id', 'live_claim.application_id')
    .select(['application.reference', 'application.person_id'])
    .where('live_claim.rule', '=', rule)
    .where('live_claim.key_hash', '=', key_hash)
    .where('live_claim.live', '=', 1)
    .executeTakeFirst();
  const which = first?.person_id === personId ? `（受理编号${first.reference}）` : '';
  return {
    code: 'already-live',
    message: `已有一件正在办理或已办结的同类申报${which}，不能重复申报。如需更改申报类别，请先撤回原申报。`,
  };
}
