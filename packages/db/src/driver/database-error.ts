/** SQLite has rolled back, or nothing it says after can be relied on; a PostgreSQL connection is gone (08…, 57P…). */
const FATAL = /^(SQLITE_(FULL|IOERR|CORRUPT|NOMEM|READONLY|CANTOPEN|NOTADB)|08|57P|ECONN|EPIPE)/;
const UNIQUE = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const RETRY = new Set(['40001', '40P01']);

/** True when the error ended the whole transaction or connection, not one statement. */
export function isFatal(error: unknown): boolean {
  return FATAL.test(codeOf(error));
}

/** True when a statement failed because what must be unique was there already, on either engine. */
export function isUniqueViolation(error: unknown): boolean {
  return UNIQUE.has(codeOf(error));
}

/** True for PostgreSQL's serialization failure and deadlock, which running again resolves. */
export function isTransient(error: unknown): boolean {
  return RETRY.has(codeOf(error));
}

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return typeof error.code === 'string' ? error.code : '';
}
