/** A key for one thing meant: kept while it is tried again, new for the next. Works on pages served without TLS as well. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
