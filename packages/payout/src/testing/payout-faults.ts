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
    group by b.id, b.count, b.total having count(l.id) <> b.count or sum(l.amount) <> b.total`,
  'a batch is of one funder': `
    select l.id from batch_line l join batch b on b.id = l.batch_id join award_item i on i.id = l.item_id
    where i.funder <> b.funder`,
  'a match stands on a paid base': `
    select m.id from award_item m join award_item b on b.decision_id = m.decision_id and b.base_item_id is null
    where m.base_item_id is not null and m.state <> 'reversed' and b.state <> 'paid'`,
  'an application is paid when, and only when, its whole award is': `
    select a.id from application a join award_item i on i.application_id = a.id
    where i.base_item_id is null and i.state <> 'reversed' group by a.id, a.state
    having (a.state = 'paid') <> (min(case when i.state = 'paid' then 1 else 0 end) = 1)`,
  'a settled batch has one answer from the bank': `
    select b.id from batch b where (b.state = 'settled') <> (
      (select count(*) from return_file r where r.batch_id = b.id) = 1)`,
};
