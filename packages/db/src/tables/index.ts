import type * as access from './access.ts';
import type * as casework from './casework.ts';
import type * as payout from './payout.ts';
import type * as people from './people.ts';
import type * as platform from './platform.ts';

/**
 * Every table, under its name. On both engines ids are text (UUIDv7), instants `YYYY-MM-DDTHH:MM:SS.sssZ`,
 * days `YYYY-MM-DD`, money integer fen, booleans 0/1 and JSON canonical text.
 */
export interface Tables {
  person: people.PersonTable;
  employer: people.EmployerTable;
  register_entry: people.RegisterEntryTable;
  earlier_award: people.EarlierAwardTable;
  import_run: people.ImportRunTable;
  completion: people.CompletionTable;
  application: casework.ApplicationTable;
  live_claim: casework.LiveClaimTable;
  decision: casework.DecisionTable;
  sentence_list: casework.SentenceListTable;
  digest: casework.DigestTable;
  allocation_run: casework.AllocationRunTable;
  allotment: casework.AllotmentTable;
  notice_period: casework.NoticePeriodTable;
  review_opinion: casework.ReviewOpinionTable;
  objection: casework.ObjectionTable;
  calendar: casework.CalendarTable;
  award_item: payout.AwardItemTable;
  batch: payout.BatchTable;
  batch_line: payout.BatchLineTable;
  return_file: payout.ReturnFileTable;
  payee_account: payout.PayeeAccountTable;
  open_match: payout.OpenMatchTable;
  staff: access.StaffTable;
  staff_role: access.StaffRoleTable;
  session: access.SessionTable;
  login_code: access.LoginCodeTable;
  throttle: access.ThrottleTable;
  message: platform.MessageTable;
  audit: platform.AuditTable;
  idempotency: platform.IdempotencyTable;
  meta: platform.MetaTable;
  schema_version: platform.SchemaVersionTable;
}

export type * from './access.ts';
export type * from './casework.ts';
export type * from './payout.ts';
export type * from './people.ts';
export type * from './platform.ts';
