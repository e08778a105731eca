import type { Insertable } from 'kysely';
import type { Trx } from '../database/database.ts';
import type { ApplicationTable, AwardItemTable, BatchTable, PersonTable } from '../tables/index.ts';

const AT = '2001-01-01T00:00:00.000Z';

/** Rows that satisfy every constraint, for tests of the tables themselves. */
export async function insertPerson(trx: Trx, values: Partial<Insertable<PersonTable>> = {}): Promise<void> {
  const row = { id: 'p1', name: '甲', id_sealed: 'x', id_key: 'k1', facts: '{}', version: 1, updated_at: AT };
  await trx
    .insertInto('person')
    .values({ ...row, ...values })
    .execute();
}

export async function insertApplication(
  trx: Trx,
  values: Partial<Insertable<ApplicationTable>> = {},
): Promise<void> {
  const row: Insertable<ApplicationTable> = {
    id: 'a1',
    reference: 'R1',
    scheme: 'toy',
    route: 'toy',
    person_id: 'p1',
    claim: '{}',
    state: 'submitted',
    version: 1,
    channel: 'online',
    arrived_at: AT,
    filed_on: '2001-01-01' as ApplicationTable['filed_on'],
    updated_at: AT,
  };
  await trx
    .insertInto('application')
    .values({ ...row, ...values })
    .execute();
}

/** An item with the person, application and decision it hangs on. */
export async function insertItem(trx: Trx, values: Partial<Insertable<AwardItemTable>> = {}): Promise<void> {
  await insertPerson(trx);
  await insertApplication(trx);
  await insertDecision(trx);
  const ids = { id: 'i1', decision_id: 'd1', application_id: 'a1', person_id: 'p1', seq: 1 };
  const row = {
    sentence: '三 奖',
    policy: 'toy',
    funder: 'f',
    payee: 'p',
    amount: 100,
    state: 'awaiting',
    name: '甲',
  };
  await trx
    .insertInto('award_item')
    .values({ ...ids, ...row, state: 'awaiting', ...values })
    .execute();
}

export async function insertBatch(trx: Trx, values: Partial<Insertable<BatchTable>> = {}): Promise<void> {
  const row = { id: 'b1', reference: 'B1', funder: 'f', maker: 'm', count: 1, total: 100, made_at: AT };
  await trx
    .insertInto('batch')
    .values({ ...row, state: 'prepared', ...values })
    .execute();
}

async function insertDecision(trx: Trx): Promise<void> {
  await trx.insertInto('sentence_list').values({ id: 'l1', sentences: '[]' }).execute();
  const kept = { sentence_list_id: 'l1', trace: '[""]' };
  const texts = { facts: '{}', rulings: '{}', items: '[]', outcome: 'eligible', reason: '', ...kept };
  const row = {
    id: 'd1',
    application_id: 'a1',
    seq: 1,
    scheme: 'toy',
    digest: 'x',
    amount: 100,
    by: 's1',
    at: AT,
  };
  await trx
    .insertInto('decision')
    .values({ ...row, ...texts, kind: 'approve' })
    .execute();
}
