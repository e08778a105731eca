import type { Tables } from '@zhutui/db';
import { type Kysely, sql } from 'kysely';

/**
 * What must never be, looked for in the whole database; [] is how it should be. Each fault is one line: the rule that is
 * broken and what breaks it. For tests, a simulator or a nightly job.
 */
export async function payoutFaults(db: Kysely<Tables>): Promise<string[]> {
  const faults: string[] = [];
  for (const [rule, broken] of Object.entries(RULES)) {
    const { rows } = await sql<{ id: string }>`${sql.raw(broken)}`.execute(db);
    faults.push(...rows.map(({ id }) => `${rule}: ${id}`));
  }
  return faults;
}

/** Each rule with the query that finds what breaks it. */
const RULES: Readonly<Record<string, string>> = {
  'an award is paid as it was decided': `
    select d.id from decision d join award_item i on i.decision_id = d.id
    where i.base_item_id is null group by d.id, d.amount having sum(i.amount) <> d.amount`,
  'nothing is paid without an approval': `
    select i.id from award_item i join decision d on d.id = i.decision_id where d.kind <> 'approve'`,
  'at most one live line per item': `
    select item_id as id from batch_line where live = 1 group by item_id having count(*) > 1`,
  'at most one success per item': `
    select item_id as id from batch_line where state = 'paid' group by item_id having count(*) > 1`,
  'an item is paid when, and only when, the bank or its unit says so': `
    select i.id from award_item i where i.funder not like 'employer:%' and (i.state = 'paid') <> exists (
      select 1 from batch_line l join return_file r on r.batch_id = l.batch_id where l.item_id = i.id and l.state = 'paid')`,
  'an item is in a batch when, and only when, a line stands for it': `
    select i.id from award_item i where (i.state = 'batched') <> exists (
      select 1 from batch_line l join batch b on b.id = l.batch_id
      where l.item_id = i.id and l.live = 1 and l.state = 'sent' and b.state in ('prepared', 'checked', 'released'))`,
  'a line pays what its item grants': `
    select l.id from batch_line l join award_item i on i.id = l.item_id where l.amount <> i.amount`,
  'a batch is the sum of its lines': `
    select b.id from batch b left join batch_line l on l.batch_id = b.id
    group by b.id, b.count, b.total having count(distinct l.serial) <> b.count or sum(l.amount) <> b.total`,
  'a bank line pays one award to one person and has one outcome': `
    select min(l.id) as id from batch_line l join award_item i on i.id = l.item_id
    group by l.batch_id, l.serial having count(distinct i.decision_id) > 1 or count(distinct l.state) > 1
    or count(distinct i.name) > 1 or (count(*) > 1 and count(i.payee_is) > 0)`,
  'another funder’s money goes along with a base of the batch’s own': `
    select l.id from batch_line l join batch b on b.id = l.batch_id join award_item i on i.id = l.item_id
    where i.funder <> b.funder and (i.base_item_id is null or not exists (
      select 1 from batch_line o join award_item base on base.id = o.item_id where o.batch_id = l.batch_id
      and o.serial = l.serial and base.base_item_id is null and base.funder = b.funder))`,
  'a match is paid or under way on a paid base, or in one bank line with it': `
    select m.id from award_item m join award_item b on b.decision_id = m.decision_id and b.base_item_id is null
    where m.base_item_id is not null and m.state <> 'reversed' and b.state not in ('paid', 'reversed')
    and (m.state = 'paid' or not exists (
      select 1 from batch_line lm join batch_line lb on lb.batch_id = lm.batch_id and lb.serial = lm.serial
      where lm.item_id = m.id and lb.item_id = b.id and (m.state <> 'batched' or lm.live = 1)))`,
  'a policy grants once on a base': `
    select decision_id as id from award_item where base_item_id is not null and state <> 'reversed'
    group by decision_id, policy having count(distinct seq) <> count(*) or min(seq) <> 1`,
  'another payee’s money goes to an account that two people of its funder entered': `
    select i.id from award_item i left join payee_account a on a.id = i.account_id where i.payee_is is not null
    and i.card_sealed is not null and (a.id is null or a.payee_key <> i.payee_key or a.funder <> i.funder or a.holder <> i.name
      or a.state not in ('confirmed', 'replaced') or a.settled_by is null or a.settled_by = a.proposed_by)`,
  'no policy that granted is open': `
    select o.decision_id as id from open_match o join award_item i
    on i.decision_id = o.decision_id and i.policy = o.policy where i.state <> 'reversed'`,
  'an application is paid when, and only when, its whole award is': `
    select a.id from application a join award_item i on i.application_id = a.id
    where i.base_item_id is null and i.state <> 'reversed' group by a.id, a.state
    having (a.state = 'paid') <> (min(case when i.state = 'paid' then 1 else 0 end) = 1)`,
  'a settled batch has one answer from the bank': `
    select b.id from batch b where (b.state = 'settled') <> (
      (select count(*) from return_file r where r.batch_id = b.id) = 1)`,
};
