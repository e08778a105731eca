import { dueDay, type Item } from '@zhutui/core';
import {
  type Audit,
  type AwardItemTable,
  applicantColumns,
  type Desk,
  otherPayeeColumns,
  payeeOwner,
  type Trx,
} from '@zhutui/db';
import { chunks } from '../shop/chunks.ts';
import { today } from '../shop/today.ts';
import { type Applicant, applicantsOf } from './applicants.ts';
import type { Grant } from './assess-matches.ts';
import { closeOpenMatch } from './open-match.ts';

/**
 * Enters the grants as items that await payment, one audit entry a grant, and gives them. The unique key (decision, policy,
 * seq) lets a policy grant once on a base. The months of an instalment count from today, the day of its grant.
 */
export async function insertMatches(
  desk: Desk,
  trx: Trx,
  audit: Audit,
  grants: readonly Grant[],
): Promise<AwardItemTable[]> {
  const applicants = await applicantsOf(
    trx,
    desk,
    grants.map(({ base }) => base),
  );
  const rows: AwardItemTable[] = [];
  for (const grant of grants) {
    const applicant = applicants(grant.base);
    for (const [at, item] of grant.items.entries())
      rows.push(await itemRow(desk, trx, { grant, item, seq: at + 1, applicant }));
  }
  for (const some of chunks(rows)) await trx.insertInto('award_item').values(some).execute();
  for (const { base, policy, funder, items } of grants) {
    await closeOpenMatch(trx, base.decision_id, policy);
    const granted = items.map(({ sentence, amount }) => ({ sentence, amount }));
    audit('match.grant', `application:${base.application_id}`, { policy, funder, items: granted });
  }
  return rows;
}

interface Granted {
  readonly grant: Grant;
  readonly item: Item;
  readonly seq: number;
  readonly applicant: Applicant;
}

async function itemRow(desk: Desk, trx: Trx, granted: Granted): Promise<AwardItemTable> {
  const { grant, item, seq, applicant } = granted;
  const { base, policy, funder } = grant;
  const id = desk.newId();
  return {
    id,
    decision_id: base.decision_id,
    application_id: base.application_id,
    person_id: base.person_id,
    base_item_id: base.id,
    seq,
    policy,
    funder,
    sentence: item.sentence,
    amount: item.amount,
    state: 'awaiting',
    due: dueDay(item, today(desk)) ?? null,
    paid_at: null,
    ...(isApplicants(item)
      ? applicantColumns(desk.sealer, id, applicant)
      : await otherColumns(desk, trx, granted, id)),
  };
}

const isApplicants = ({ payee = '', payeeIs }: Item): boolean => payee === '' && payeeIs === undefined;

async function otherColumns(desk: Desk, trx: Trx, { grant, item }: Granted, id: string) {
  const owner = await payeeOwner(trx, grant.base.decision_id);
  const columns = await otherPayeeColumns(trx, desk, { id, item, owner, funder: grant.funder });
  if (columns === undefined) throw new RangeError('an item pays nobody else');
  return columns;
}
