import { type RawBuilder, sql } from 'kysely';

/**
 * 1 for a match while any item of its base award is still to be paid, else 0: a merged match goes out in the bank line of
 * its base, so nobody pays it before or by itself. Given the item's `base_item_id` and `decision_id`.
 */
export const baseOpen = (
  baseItemId: RawBuilder<unknown>,
  decisionId: RawBuilder<unknown>,
): RawBuilder<number> =>
  sql<number>`case when ${baseItemId} is not null and exists (
    select 1 from award_item as base where base.decision_id = ${decisionId} and base.base_item_id is null
    and base.state not in ('paid', 'reversed')) then 1 else 0 end`;
