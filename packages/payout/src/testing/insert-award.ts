import { canonical, type FactsInput, fen, type Item } from '@zhutui/core';
import { toyFacts, toyScheme } from '@zhutui/core/testing';
import { applicantColumns, type Desk, otherPayeeColumns, payeeOwner } from '@zhutui/db';

/** What is out of the ordinary about an award. */
export interface Wanted {
  readonly name?: string;
  /** Null: no card yet. */
  readonly card?: string | null;
  readonly phone?: string;
  readonly idKey?: string;
  /** Somebody who has an award already; a new person where nothing is said. */
  readonly personId?: string;
  readonly facts?: Partial<FactsInput>;
  /** Whose money it is; the scheme's own funder where nothing is said. */
  readonly funder?: string;
  /** In fen, one an item. */
  readonly amounts?: readonly number[];
  /** Items that go to others, after the applicant's own. */
  readonly others?: readonly Omit<Item, 'sentence'>[];
  readonly due?: string;
  readonly employer?: { readonly id: string; readonly match?: Readonly<Record<string, unknown>> };
}

export interface Awarded {
  readonly applicationId: string;
  readonly decisionId: string;
  readonly personId: string;
  readonly itemIds: readonly string[];
}

/** Puts in an approved application with its person, decision and items, as casework leaves them. */
export async function insertAward(desk: Desk, nth: number, wanted: Wanted): Promise<Awarded> {
  const personId = wanted.personId ?? (await insertPerson(desk, nth, wanted));
  const applicationId = await insertApplication(desk, nth, personId);
  const own = (wanted.amounts ?? [10_000]).map((amount) => ({ amount: fen(amount) }));
  const items = [...own, ...(wanted.others ?? [])].map((item) => ({
    sentence: '三 一级100元' as const,
    ...item,
  }));
  const decisionId = await insertDecision(desk, applicationId, {
    facts: { ...toyFacts, ...wanted.facts },
    items,
    employerId: wanted.employer?.id ?? null,
  });
  const itemIds: string[] = [];
  const owner = { decisionId, applicationId, personId };
  for (const [at, item] of items.entries())
    itemIds.push(await insertItem(desk, owner, { nth, seq: at + 1, item, ...wanted }));
  return { applicationId, decisionId, personId, itemIds };
}

async function insertPerson(
  desk: Desk,
  nth: number,
  { name, phone, idKey, employer }: Wanted,
): Promise<string> {
  const { db } = desk.database;
  const id = desk.newId();
  const at = desk.now();
  const none = { union_code: null, facts: '{}', version: 1, updated_at: at };
  const match = employer?.match === undefined ? null : canonical(employer.match);
  if (employer !== undefined)
    await db
      .insertInto('employer')
      .values({ ...none, id: employer.id, name: `单位${employer.id}`, match })
      .onConflict((conflict) => conflict.column('id').doNothing())
      .execute();
  await db
    .insertInto('person')
    .values({
      id,
      name: name ?? `职工${nth}`,
      id_sealed: '',
      id_key: idKey ?? `key ${nth}`,
      employer_id: employer?.id ?? null,
      phone_sealed: phone === undefined ? null : desk.sealer.seal(phone, `person.phone:${id}`),
      phone_key: null,
      card_sealed: null,
      card_key: null,
      facts: '{}',
      version: 1,
      updated_at: at,
    })
    .execute();
  return id;
}

async function insertApplication(desk: Desk, nth: number, personId: string): Promise<string> {
  const id = desk.newId();
  const at = desk.now();
  const nothing = { keyed_by: null, received_at: null, keyed_note: null, return_note: null, hold_note: null };
  await desk.database.db
    .insertInto('application')
    .values({
      id,
      reference: `A${nth}`,
      scheme: 'toy',
      route: 'certificate',
      person_id: personId,
      claim: '{}',
      channel: 'web',
      state: 'approved',
      version: 3,
      arrived_at: at,
      filed_on: toyFacts.filedOn as never,
      updated_at: at,
      ...nothing,
    })
    .execute();
  return id;
}

async function insertDecision(
  desk: Desk,
  applicationId: string,
  {
    facts,
    items,
    employerId,
  }: {
    readonly facts: FactsInput;
    readonly items: readonly Item[];
    readonly employerId: string | null;
  },
): Promise<string> {
  const id = desk.newId();
  const total = items.reduce((sum, { amount }) => sum + amount, 0);
  await desk.database.db
    .insertInto('sentence_list')
    .values({ id: 'none', sentences: '[]' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await desk.database.db
    .insertInto('decision')
    .values({
      id,
      application_id: applicationId,
      employer_id: employerId,
      seq: 1,
      kind: 'approve',
      scheme: 'toy',
      digest: 'd',
      facts: canonical(facts),
      sentence_list_id: 'none',
      trace: '[""]',
      rulings: '[]',
      items: canonical(items),
      outcome: 'eligible',
      amount: total,
      reason: '',
      by: 'reviewer',
      at: desk.now(),
    })
    .execute();
  return id;
}

type Owner = Omit<Awarded, 'itemIds'>;
type ItemWanted = Wanted & { readonly nth: number; readonly seq: number; readonly item: Item };

async function insertItem(
  desk: Desk,
  { decisionId, applicationId, personId }: Owner,
  { nth, seq, item, name = `职工${nth}`, card, due, funder = toyScheme.funder }: ItemWanted,
): Promise<string> {
  const id = desk.newId();
  const number = card === undefined ? `6222020000${String(nth).padStart(6, '0')}` : (card ?? undefined);
  await desk.database.write(async (trx) => {
    const owner = await payeeOwner(trx, decisionId);
    const other = await otherPayeeColumns(trx, desk, { id, item, owner, funder });
    const columns = other ?? applicantColumns(desk.sealer, id, { name, card: number });
    await trx
      .insertInto('award_item')
      .values({
        id,
        decision_id: decisionId,
        application_id: applicationId,
        person_id: personId,
        seq,
        amount: item.amount,
        sentence: item.sentence,
        policy: 'toy',
        funder,
        base_item_id: null,
        state: 'awaiting',
        due: (item.due ?? due ?? null) as never,
        paid_at: null,
        ...columns,
      })
      .execute();
  });
  return id;
}
