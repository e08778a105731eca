const KEY_BYTES = 32;
const KEY_ID = /^[a-z0-9-]{1,32}$/;

/**
 * The keys as the sealer wants them: 32 bytes under each id. `current` seals; all open; `lookup` (which never changes,
 * or nobody would be found again) makes the keyed hashes.
 */
export interface KeyFile {
  readonly current: string;
  readonly lookup: string;
  readonly keys: Readonly<Record<string, Uint8Array>>;
}

/**
 * Reads the text of a key file, `{"current": id, "lookup": id, "keys": {id: base64 of 32 bytes}}`. `lookup` may be left
 * out while there is one key. Throws an Error saying what is wrong, never quoting the text.
 */
export function parseKeyFile(text: string): KeyFile {
  const file = readObject(text);
  const keys = readKeys(file.keys);
  const ids = Object.keys(keys);
  const current = readId(file.current, 'current', ids);
  if (file.lookup === undefined && ids.length > 1)
    throw new Error('密钥文件有多个密钥，须写明 lookup（最早的密钥编号）。');
  return { current, lookup: readId(file.lookup ?? current, 'lookup', ids), keys };
}

/** The text of a new key file with one key, made from the given source of randomness. */
export function newKeyFile(random: (bytes: number) => Uint8Array): string {
  const key = Buffer.from(random(KEY_BYTES)).toString('base64');
  return `${JSON.stringify({ current: 'k1', lookup: 'k1', keys: { k1: key } }, null, 2)}\n`;
}

interface RawKeyFile {
  readonly current?: unknown;
  readonly lookup?: unknown;
  readonly keys?: unknown;
}

function readObject(text: string): RawKeyFile {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Error('密钥文件不是 JSON。');
  }
  if (typeof value !== 'object' || value === null) throw new Error('密钥文件须是一个 JSON 对象。');
  return value;
}

function readKeys(value: unknown): Readonly<Record<string, Uint8Array>> {
  if (typeof value !== 'object' || value === null) throw new Error('密钥文件缺少 keys。');
  const entries = Object.entries(value).map(([id, key]) => [id, readKey(id, key)] as const);
  return Object.fromEntries(entries);
}

function readKey(id: string, value: unknown): Uint8Array {
  if (!KEY_ID.test(id)) throw new Error('密钥编号只能用小写字母、数字和连字符，至多 32 位。');
  const bytes = typeof value === 'string' ? Buffer.from(value, 'base64') : Buffer.alloc(0);
  if (bytes.length !== KEY_BYTES) throw new Error(`密钥 ${id} 须是 32 字节的 base64。`);
  return bytes;
}

function readId(value: unknown, name: string, ids: readonly string[]): string {
  if (typeof value === 'string' && ids.includes(value)) return value;
  throw new Error(`密钥文件的 ${name} 须是 keys 中的一个编号。`);
}
