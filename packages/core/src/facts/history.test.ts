import { expect, it } from 'vitest';
import { Unknown } from '../values/judgement.ts';
import { yuan } from '../values/money.ts';
import { has, hasCertificate } from './history.ts';

const award = {
  programme: '玩具助推',
  planYear: 1999,
  certificate: 'ab12',
  amount: yuan(1),
  state: 'paid',
} as const;

it('finds a certificate however its number was typed', () => {
  expect(has([award], { certificate: 'ＡＢ １２' })).toBe(true);
  expect(has([award], { certificate: 'AB13' })).toBe(false);
  expect(has([{ ...award, state: 'reversed' }], { certificate: 'AB12' })).toBe(false);
});

it('does not take an award without a number for the certificate', () => {
  const { certificate: _, ...unnumbered } = award;
  expect(has([unnumbered], { certificate: 'AB12' })).toBe(false);
  expect(has([unnumbered], { planYear: 1999 })).toBe(true);
});

it('looks for a certificate by a number that may not be given, or be answered "none"', () => {
  const wanted = { programme: '玩具助推' };
  const absent = new Unknown(['claim.number']);
  expect(hasCertificate([award], wanted, 'AB12')).toBe(true);
  expect(hasCertificate([award], { programme: '另一助推' }, 'AB12')).toBe(false);
  expect(hasCertificate([award], wanted, null)).toBe(false);
  expect(hasCertificate([award], wanted, absent)).toBe(absent);
  expect(hasCertificate(new Unknown(['received']), wanted, 'AB12')).toBeInstanceOf(Unknown);
});
