import { describe, expect, it } from 'vitest';
import { maskPhone, parsePhone } from './phone.ts';

describe('parsePhone', () => {
  for (const typed of [
    '13800138000',
    ' 138 0013 8000',
    '138-0013-8000',
    '+86 13800138000',
    '8613800138000',
    '００８６１３８００１３８０００',
  ]) {
    it(`reads ${typed}`, () => {
      expect(parsePhone(typed)).toStrictEqual({ ok: true, value: '13800138000' });
    });
  }

  for (const typed of ['', '1380013800', '138001380000', '12800138000', '01012351', '13800138000x']) {
    it(`refuses ${typed || 'nothing'}, saying what a number looks like`, () => {
      expect(parsePhone(typed)).toMatchObject({
        ok: false,
        reasons: [{ code: 'phone-shape', path: 'phone' }],
      });
    });
  }
});

describe('maskPhone', () => {
  it('shows the first three and the last four digits', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
  });

  it('shows nothing of what is no mobile number', () => {
    expect(maskPhone('01012351')).toBe('****');
  });
});
