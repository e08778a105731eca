export { type AuditEntry, type AuditRow, appendAudit } from './audit/append-audit.ts';
export { type AuditVerdict, verifyAudit } from './audit/verify-audit.ts';
export { type GrantedTo, grantedTo } from './awards/granted-to.ts';
export type { Database, Trx } from './database/database.ts';
export { type OpenOptions, openDatabase, type Place } from './database/open-database.ts';
export { accountsOf } from './desk/accounts-of.ts';
export type { Actor, Desk, Role } from './desk/desk.ts';
export { type Audit, type PerformRequest, perform } from './desk/perform.ts';
export { isTransient, isUniqueViolation } from './driver/database-error.ts';
export { PoisonedTransactionError } from './driver/guarded-connection.ts';
export { DatabaseInUseError } from './files/lock-file.ts';
export { SchemaTooNewError } from './migrations/migrate.ts';
export type { Dialect } from './migrations/schema.ts';
export { isUnnamed, type Payee, type PayeeOwner, payeeOf } from './payees/payee.ts';
export {
  accountField,
  applicantColumns,
  cardField,
  frozenAccount,
  otherPayeeColumns,
  type PayeeColumns,
  payeeTurn,
} from './payees/payee-columns.ts';
export { payeeOwner } from './payees/payee-owner.ts';
export { type KeyFile, newKeyFile, parseKeyFile } from './sealing/key-file.ts';
export { createSealer, SealError, type Sealer, type SealerOptions } from './sealing/sealer.ts';
export type * from './tables/index.ts';
