import { describe, expect, it } from 'vitest';
import { allocationWords, limitTitle, publicNoticeWords, putOffWords } from './index.ts';

const at = 'settlement';

describe('an allocation in words', () => {
  it('says how it is decided and how much there is', () => {
    expect(allocationWords({ method: 'lottery', at, quota: 2 })).toBe('审核通过后抽签确定，名额共 2 个。');
    expect(allocationWords({ method: 'ranking', at, quota: { 甲镇: 2, 乙镇: 1 } })).toBe(
      '审核通过后按评审名次确定，名额：甲镇 2 个、乙镇 1 个。',
    );
    expect(
      allocationWords({
        method: 'first come',
        at: 'intake',
        quota: { total: 7, weights: { 甲镇: 3, 乙镇: 1 }, reshared: true },
      }),
    ).toBe('按申报先后，先到先得，名额共 7 个，按规定比例分到甲镇、乙镇，用不完的再分。');
    expect(allocationWords({ method: 'funds', at, order: 'lot', funds: 25_000 })).toBe(
      '资金共 250.00 元，审核通过后按抽签次序依次给予，用完为止。',
    );
  });

  it('is headed by what is short', () => {
    expect(limitTitle({ method: 'lottery', at })).toBe('名额有限，统一分配');
    expect(limitTitle({ method: 'first come', at: 'intake' })).toBe('名额有限，先到先得');
    expect(limitTitle({ method: 'funds', at })).toBe('资金有限，统一分配');
  });

  it('says what becomes of the others, as the notice or its method has it', () => {
    expect(putOffWords({ method: 'lottery', at })).toContain('“未中签”');
    expect(putOffWords({ method: 'first come', at })).toContain('“名额已满”');
    expect(putOffWords({ method: 'funds', at, otherwise: 'waiting' })).toContain('“候补”');
    expect(putOffWords({ method: 'own', at })).toBeUndefined();
  });
});

it('says of a public notice how long it lasts and whether the money waits for it', () => {
  expect(publicNoticeWords({ when: 'before payment', days: 5 })).toBe(
    '审核通过后公示 5 日，期满无异议后拨付。',
  );
  expect(publicNoticeWords({ when: 'after payment', workingDays: 7 })).toBe('拨付后公示 7 个工作日。');
});
