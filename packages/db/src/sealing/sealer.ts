import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import type { KeyFile } from './key-file.ts';

const FORM = 'v1';
const ALGORITHM = 'A256GCM';
const IV_BYTES = 12;

/** A sealed value could not be opened: altered, moved from another field, or sealed with a key that is gone. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

export interface SealerOptions extends KeyFile {
  /** Cryptographic randomness; a value that repeats would give the plaintext away. */
  readonly random: (bytes: number) => Uint8Array;
}

/** Keeps ID numbers, cards and phones unreadable at rest and still findable. */
export interface Sealer {
  /**
   * `v1.A256GCM.<key id>.<iv>.<text>.<tag>`, base64url. `field` names the place, `table.column` with the row's id after
   * a colon where a row is known (`person.card:0190…`); the value opens nowhere else.
   */
  readonly seal: (text: string, field: Field) => string;
  /** The text again; throws SealError. */
  readonly open: (sealed: string, field: Field) => string;
  /** A keyed hash (hex) to find or compare by: of the kind (`id`, `phone`, `card` …) and the text as `normalise` leaves it. */
  readonly lookup: (kind: string, text: string) => string;
}

export type Field = `${string}.${string}`;

export function createSealer(options: SealerOptions): Sealer {
  const keys = new Map(Object.entries(options.keys).map(([id, key]) => [id, derive(key, 'seal A256GCM')]));
  const lookupKey = derive(keyOf(options.keys, options.lookup), 'lookup HMAC-SHA-256');
  const current = keyOf(Object.fromEntries(keys), options.current);
  return {
    seal: (text, field) =>
      seal(text, field, { id: options.current, key: current, iv: options.random(IV_BYTES) }),
    open: (sealed, field) => open(sealed, field, keys),
    lookup: (kind, text) =>
      createHmac('sha256', lookupKey)
        .update(`${kind}\n${normalise(text)}`)
        .digest('hex'),
  };
}

/** The same number written with full-width digits, blanks or a small x is the same number. */
function normalise(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

interface Lock {
  readonly id: string;
  readonly key: Uint8Array;
  readonly iv: Uint8Array;
}

function seal(text: string, field: Field, { id, key, iv }: Lock): string {
  const head = `${FORM}.${ALGORITHM}.${id}`;
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(`${head}\n${field}`));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return [
    head,
    ...[iv, body, cipher.getAuthTag()].map((part) => Buffer.from(part).toString('base64url')),
  ].join('.');
}

function open(sealed: string, field: Field, keys: ReadonlyMap<string, Uint8Array>): string {
  const parts = sealed.split('.');
  const [form, algorithm, id, iv, body, tag] = parts;
  if (parts.length !== 6 || form !== FORM || algorithm !== ALGORITHM || id === undefined)
    throw new SealError('密文格式不认识。');
  const key = keys.get(id);
  if (key === undefined) throw new SealError(`缺少密钥 ${id}：请把它放回密钥文件。`);
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes(iv), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(`${FORM}.${ALGORITHM}.${id}\n${field}`)).setAuthTag(bytes(tag));
    return Buffer.concat([decipher.update(bytes(body)), decipher.final()]).toString('utf8');
  } catch {
    throw new SealError(`密文打不开（${field.split(':')[0]}）：内容被改动，或不属于这个字段。`);
  }
}

/** Base64 has several spellings of the same bytes; only ours is taken. */
function bytes(part: string | undefined): Buffer {
  const decoded = Buffer.from(part ?? '', 'base64url');
  if (decoded.toString('base64url') !== part) throw new SealError('密文格式不认识。');
  return decoded;
}

function keyOf(keys: Readonly<Record<string, Uint8Array>>, id: string): Uint8Array {
  const key = keys[id];
  if (key === undefined) throw new Error(`密钥文件里没有密钥 ${id}。`);
  return key;
}

function derive(key: Uint8Array, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, 'zhutui', purpose, 32));
}
