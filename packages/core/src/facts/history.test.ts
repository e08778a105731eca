import { expect, it } from 'vitest';
import { receivedBefore } from '../rules/received.ts';
import { Refer, Unknown } from '../values/judgement.ts';
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

it('leaves to a person an award that does not say for which certificate it was, not one known to be for none', () => {
  const { certificate: _, ...unnumbered } = award;
  const wanted = { programme: '玩具助推' };
  expect(hasCertificate([unnumbered], wanted, 'AB12')).toBeInstanceOf(Refer);
  expect(hasCertificate([unnumbered, award], wanted, 'AB12')).toBe(true);
  expect(hasCertificate([{ ...award, certificate: null }], wanted, 'AB12')).toBe(false);
  expect(hasCertificate([{ ...unnumbered, state: 'reversed' }], wanted, 'AB12')).toBe(false);
  expect(hasCertificate([unnumbered], { programme: '另一助推' }, 'AB12')).toBe(false);
  expect(hasCertificate([unnumbered], wanted, null)).toBe(false);
});

it('finds a programme however its name was typed', () => {
  const typed = { ...award, programme: '玩具 助推（ＡＢ）' };
  expect(has([typed], { programme: '玩具助推(AB)' })).toBe(true);
  expect(hasCertificate([typed], { programme: '玩具助推(AB)' }, 'AB12')).toBe(true);
  expect(receivedBefore([typed], { programme: '玩具助推(AB)' })).toBe(true);
  expect(receivedBefore([typed], { programme: '玩具助推' })).toBe(false);
});
