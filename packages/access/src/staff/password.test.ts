import { describe, expect, it } from 'vitest';
import { hashPassword, isPassword, passwordFaults } from './password.ts';

const salt = new Uint8Array(16).fill(7);
const codes = (password: string) => passwordFaults(password, 'zhangsan').map(({ code }) => code);

describe('password', () => {
  it('is kept as argon2id with the recommended cost', async () => {
    expect(await hashPassword('correct horse battery', salt)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('is known again, however the keyboard wrote it', async () => {
    const kept = await hashPassword('Ａbc correct horse', salt);
    expect(await isPassword(kept, 'Abc correct horse')).toBe(true);
    expect(await isPassword(kept, 'abc correct horse')).toBe(false);
  });

  it('of nobody does the same work and is false', async () => {
    expect(await isPassword(undefined, '')).toBe(false);
    expect(await isPassword(undefined, 'correct horse battery')).toBe(false);
  });

  it('that goes on after the longest there can be is another password', async () => {
    const longest = 'abcdefgh'.repeat(16);
    const kept = await hashPassword(longest, salt);
    expect(await isPassword(kept, longest)).toBe(true);
    expect(await isPassword(kept, `${longest}x`)).toBe(false);
  });

  const faulty = {
    'short as 1x': ['password-short'],
    aaaabbbbccccdddd: ['password-plain'],
    'ZhangSan 2001 toy': ['password-name'],
    aaa: ['password-short', 'password-plain'],
    [`${'abcdefgh'.repeat(16)}x`]: ['password-long'],
  };
  for (const [password, reasons] of Object.entries(faulty)) {
    it(`${password.slice(0, 20)} is refused: ${reasons.join(', ')}`, () => {
      expect(codes(password)).toStrictEqual(reasons);
    });
  }

  it('of twelve characters passes, of any kind', () => {
    expect(codes('一二三四五六七八九十百千')).toStrictEqual([]);
  });
});
