const UNIQUE = new Set(['23505', 'SQLITE_CONSTRAINT_UNIQUE', 'SQLITE_CONSTRAINT_PRIMARYKEY']);
const RETRY = new Set(['40001', '40P01']);

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
