import { describe, expect, it } from 'vitest';
import { applicants } from './applicants.ts';
import { contenders, reference } from './contenders.ts';
import { disagreement } from './disagreement.ts';
import { table } from './table.ts';

const crowd = applicants(1000);

describe('the contenders of the benchmark', () => {
  it('answer the same for every applicant, the traced ones to the letter', async () => {
    expect(await disagreement(reference, contenders, crowd)).toBeUndefined();
  });

  it('are told apart by a single wrong amount', async () => {
    const careless = {
      ...reference,
      who: 'careless',
      traced: false,
      decide: () => ({ outcome: 'eligible' as const, amount: 1 }),
    };
    expect(await disagreement(reference, [careless], crowd)).toMatch(/^careless, applicant \d+: /);
  });

  it('decide a crowd in which every outcome is common, the same crowd every time', async () => {
    const outcomes = await Promise.all(crowd.map(async (one) => (await reference.decide(one)).outcome));
    for (const outcome of ['eligible', 'refused', 'referred', 'incomplete'] as const)
      expect(outcomes.filter((one) => one === outcome).length).toBeGreaterThan(50);
    expect(applicants(50)).toEqual(crowd.slice(0, 50));
  });
});

it('shows each row against both engines and the hand-written row of its kind', () => {
  const rows = contenders.map(({ who }, at) => ({ who, hot: 1000 * (6 - at), cold: 500 * (6 - at) }));
  expect(table(rows).split('\n')).toHaveLength(7);
  expect(table(rows).split('\n')[1]?.split(/ +/)).toStrictEqual([
    'zhutui-traced',
    '6,000',
    '3.00',
    '6.00',
    '1.50',
    '3,000',
    '1.50',
  ]);
});
