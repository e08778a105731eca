import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from './day.ts';
import { parseIdNumber, tidyNumber } from './id-number.ts';

const today = day('2023-06-01');
const parse = (typed: string) => parseIdNumber(typed, today);
const codeOf = (typed: string): string => {
  const result = parse(typed);
  return result.ok ? 'ok' : result.reasons.map(({ code }) => code).join();
};

/** Invented numbers with right check digits; nobody bears them. */
const synthetic = [
  '110111199001010018',
  '110111198802290027',
  '110101197506300035',
  '110105198508150042',
  '110108196007030034',
  '110111199901010056',
  '11010519491231002X',
];
const fullWidth = (text: string): string =>
  [...text].map((one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0)).join('');

describe('an identity number', () => {
  it.each(synthetic)('takes %s', (number) => expect(parse(number)).toEqual({ ok: true, value: number }));

  it.each([
    ['a lower-case x', '11010519491231002x'],
    ['full-width digits', fullWidth('11010519491231002X')],
    ['a full-width lower-case x', fullWidth('11010519491231002x')],
    ['spaces', ' 110105 19491231 002X\t'],
    ['zero-width characters', '\u200B110105194912\uFEFF31002X\u2060'],
    ['ideographic spaces', '\u3000110105194912 31002X'],
  ])('repairs %s', (_, typed) => expect(parse(typed)).toEqual({ ok: true, value: '11010519491231002X' }));

  it('turns 15 digits into 18', () => {
    expect(parse('110105491231002')).toEqual({ ok: true, value: '11010519491231002X' });
  });

  it('refuses a wrong check digit, and any single digit mistyped', () => {
    expect(codeOf('110105194912310021')).toBe('id-number-check');
    fc.assert(
      fc.property(
        fc.constantFrom(...synthetic),
        fc.nat(16),
        fc.integer({ min: 1, max: 9 }),
        (number, at, by) => {
          const digit = (Number(number[at]) + by) % 10;
          expect(codeOf(`${number.slice(0, at)}${digit}${number.slice(at + 1)}`)).not.toBe('ok');
        },
      ),
    );
  });

  it('refuses two neighbouring digits exchanged', () => {
    fc.assert(
      fc.property(fc.constantFrom(...synthetic), fc.nat(15), (number, at) => {
        const swapped = `${number.slice(0, at)}${number[at + 1]}${number[at]}${number.slice(at + 2)}`;
        if (swapped !== number) expect(codeOf(swapped)).not.toBe('ok');
      }),
    );
  });

  it.each([
    ['', 'id-number-shape'],
    ['1101051949123100', 'id-number-shape'],
    ['1101051949123100X2', 'id-number-shape'],
    ['110105194912310020X', 'id-number-shape'],
    ['110105199002300015', 'id-number-birth'],
    ['110105490231002', 'id-number-birth'],
    ['440524188001010014', 'id-number-birth'],
    ['110105190001010011', 'id-number-check'],
  ])('says of %j that it is %s', (typed, code) => expect(codeOf(typed)).toBe(code));

  it('refuses a birth after today and an age beyond all measure', () => {
    expect(parseIdNumber('110111199901010056', day('1998-12-31')).ok).toBe(false);
    expect(parseIdNumber('110111199901010056', day('1999-01-01')).ok).toBe(true);
    expect(parseIdNumber('110111199901010056', day('2120-01-01')).ok).toBe(false);
  });

  it('tells what to do next, without repeating the number', () => {
    const result = parse('110105194912310021');
    expect(result.ok ? [] : result.reasons.map(({ message }) => message)).toEqual([
      '身份证号校验位不符，请对照证件逐位核对。',
    ]);
  });
});

it('tidies a number once: tidied again, it stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'0９xＸ \u3000\u200B\uFEFFA１') }), (typed) => {
      const tidy = tidyNumber(typed);
      expect(tidyNumber(tidy)).toBe(tidy);
    }),
  );
});
