import { describe, expect, it } from 'vitest';
import { newKeyFile, parseKeyFile } from '../index.ts';

const KEY = Buffer.alloc(32, 7).toString('base64');

describe('a key file', () => {
  it('that was just made can be read', () => {
    const file = parseKeyFile(newKeyFile((bytes) => new Uint8Array(bytes).fill(7)));
    expect(file).toMatchObject({ current: 'k1', lookup: 'k1' });
    expect(file.keys.k1).toStrictEqual(Buffer.alloc(32, 7));
  });

  it('with one key needs no lookup; with several it must say which', () => {
    expect(parseKeyFile(JSON.stringify({ current: 'a', keys: { a: KEY } })).lookup).toBe('a');
    const two = { current: 'b', keys: { a: KEY, b: KEY } };
    expect(() => parseKeyFile(JSON.stringify(two))).toThrow('lookup');
    expect(parseKeyFile(JSON.stringify({ ...two, lookup: 'a' })).lookup).toBe('a');
  });

  it.each([
    ['no JSON', '{', 'JSON'],
    ['no object', '[]', 'keys'],
    ['null', 'null', '对象'],
    ['no keys', '{"current":"a"}', 'keys'],
    ['a short key', `{"current":"a","keys":{"a":"AAAA"}}`, '32 字节'],
    ['a key that is no text', `{"current":"a","keys":{"a":1}}`, '32 字节'],
    ['a current key that is not there', JSON.stringify({ current: 'b', keys: { a: KEY } }), 'current'],
    ['an odd key id', JSON.stringify({ current: 'A.1', keys: { 'A.1': KEY } }), '编号'],
  ])('with %s is refused without quoting it', (_what, text, says) => {
    expect(() => parseKeyFile(text)).toThrow(says);
    expect(() => parseKeyFile(text)).not.toThrow(KEY);
  });
});
