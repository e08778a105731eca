import { describe, expect, it } from 'vitest';
import { createSealer, newKeyFile, parseKeyFile, SealError } from '../index.ts';

const FORM = /^v1\.A256GCM\.k1\.[\w-]{16}\.[\w-]+\.[\w-]{22}$/;

describe('sealing', () => {
  it('opens what it sealed, and the same text looks different each time', () => {
    const sealer = sealerOf(newKeyFile(random));
    const [first, second] = [sealer.seal('张三 𠮷', 'person.id'), sealer.seal('张三 𠮷', 'person.id')];
    expect(first).toMatch(FORM);
    expect(first).not.toBe(second);
    expect(sealer.open(first, 'person.id')).toBe('张三 𠮷');
    expect(sealer.open(sealer.seal('', 'person.id'), 'person.id')).toBe('');
  });

  it('does not open in another field, row or under another key', () => {
    const file = newKeyFile(random);
    const sealed = sealerOf(file).seal('x', 'person.card:1');
    expect(() => sealerOf(file).open(sealed, 'person.card:2')).toThrow(SealError);
    expect(() => sealerOf(file).open(sealed, 'person.id:1')).toThrow(SealError);
    expect(() => sealerOf(newKeyFile(random)).open(sealed, 'person.card:1')).toThrow(SealError);
  });

  it('does not open when any part was altered, cut or added to', () => {
    const sealer = sealerOf(newKeyFile(random));
    const sealed = sealer.seal('11010119900101', 'person.id');
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = `${sealed.slice(0, at)}${sealed[at] === 'A' ? 'E' : 'A'}${sealed.slice(at + 1)}`;
      expect(() => sealer.open(altered, 'person.id'), altered).toThrow(SealError);
    }
    const [, , , iv, body, tag = ''] = sealed.split('.');
    const others = [
      '',
      'v1',
      `${sealed}.`,
      `v1.A256GCM.k1.${iv}.${body}.${tag.slice(0, 6)}`,
      'v1.A256GCM.toString...',
    ];
    for (const other of others) expect(() => sealer.open(other, 'person.id')).toThrow(SealError);
  });

  it('opens old values after a change of key, seals with the new one and finds the same people', () => {
    const old = newKeyFile(random);
    const parsed = JSON.parse(old) as { keys: Record<string, string> };
    const keys = { ...parsed.keys, k2: Buffer.from(random(32)).toString('base64') };
    const before = sealerOf(old);
    const after = sealerOf(JSON.stringify({ current: 'k2', lookup: 'k1', keys }));
    expect(after.open(before.seal('x', 'a.b'), 'a.b')).toBe('x');
    expect(after.seal('x', 'a.b')).toMatch(/^v1\.A256GCM\.k2\./);
    expect(after.lookup('id', '1')).toBe(before.lookup('id', '1'));
  });

  it('finds a number however its digits were typed, and only among its kind', () => {
    const sealer = sealerOf(newKeyFile(random));
    expect(sealer.lookup('id', '１１０ 10x')).toBe(sealer.lookup('id', '11010X'));
    expect(sealer.lookup('id', '1')).toMatch(/^[0-9a-f]{64}$/);
    expect(sealer.lookup('id', '1')).not.toBe(sealer.lookup('card', '1'));
    expect(sealer.lookup('id', '1')).not.toBe(sealerOf(newKeyFile(random)).lookup('id', '1'));
  });

  it('never tells what it could not open', () => {
    const sealer = sealerOf(newKeyFile(random));
    const sealed = sealer.seal('secret', 'person.id:42');
    const failure = (() => {
      try {
        return sealer.open(sealed, 'person.card:42');
      } catch (error) {
        return String(error);
      }
    })();
    expect(failure).not.toMatch(/secret|42/);
  });
});

const sealerOf = (file: string) => createSealer({ ...parseKeyFile(file), random });

function random(bytes: number): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(bytes));
}
