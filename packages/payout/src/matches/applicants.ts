import { cardField, type Desk, type Trx } from '@zhutui/db';
import { inChunks } from '../shop/chunks.ts';
import type { BaseItem } from './base-item.ts';

/** The applicant as a match pays them. */
export interface Applicant {
  readonly name: string;
  /** Undefined: nobody knows it yet. */
  readonly card: string | undefined;
}

/**
 * The applicants of these awards: name and card as frozen into an item of the award that is the applicant's own; where the
 * whole award goes to others, as the member register has them now. Never another payee's name or account.
 */
export async function applicantsOf(
  trx: Trx,
  desk: Desk,
  bases: readonly BaseItem[],
): Promise<(base: BaseItem) => Applicant> {
  const items = await inChunks(
    bases.map(({ decision_id }) => decision_id),
    (some) => ownItems(trx, some),
  );
  const frozen = new Map(items.map(({ decision_id, ...item }) => [decision_id, item]));
  const others = bases.filter(({ decision_id }) => !frozen.has(decision_id));
  const people = await inChunks(
    others.map(({ person_id }) => person_id),
    (some) =>
      trx.selectFrom('person').select(['id', 'name', 'card_sealed']).where('id', 'in', some).execute(),
  );
  const members = new Map(people.map((person) => [person.id, person]));
  return ({ decision_id, person_id }) => {
    const item = frozen.get(decision_id);
    if (item !== undefined) return opened(desk, item, cardField(item.id));
    const person = members.get(person_id);
    if (person === undefined) throw new Error('an award of nobody');
    return opened(desk, person, `person.card:${person.id}`);
  };
}

const opened = (
  { sealer }: Desk,
  { name, card_sealed }: { readonly name: string; readonly card_sealed: string | null },
  field: `${string}.${string}`,
): Applicant => ({ name, card: card_sealed === null ? undefined : sealer.open(card_sealed, field) });

/** Of each award, the last in this order counts; all carry the same card. */
const ownItems = (trx: Trx, decisionIds: readonly string[]) =>
  trx
    .selectFrom('award_item')
    .select(['id', 'decision_id', 'name', 'card_sealed'])
    .where('base_item_id', 'is', null)
    .where('payee_is', 'is', null)
    .where('card_sealed', 'is not', null)
    .where('decision_id', 'in', decisionIds)
    .orderBy('seq', 'desc')
    .execute();
