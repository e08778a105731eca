import { describe, expect, it } from 'vitest';
import { has, hasCertificate, type Received } from '../facts/history.ts';
import { day } from '../values/day.ts';
import { Refer, Unknown } from '../values/judgement.ts';
import { yuan, ZERO } from '../values/money.ts';
import {
  calendarYear,
  filedTimes,
  highestOf,
  noHigherBefore,
  receivedBefore,
  receivedTimes,
  receivedTotal,
} from './received.ts';

const award: Received = {
  programme: '玩具助推',
  planYear: 1999,
  on: day('2000-01-05'),
  occupation: '木工',
  level: '二级',
  amount: yuan(50),
  state: 'paid',
};
const open = new Unknown(['claim.level']);
const received = new Unknown(['received']);

describe('what was received before', () => {
  it('counts standing awards that agree in all particulars, ours and others’', () => {
    const others = { ...award, programme: '别的助推', amount: yuan(7) };
    const history = [award, others, { ...award, state: 'reversed' as const }];
    expect(receivedTotal(history)).toBe(yuan(57));
    expect(receivedTotal(history, { programme: '别的助推' })).toBe(yuan(7));
    expect(receivedTotal(history, { programme: '第三种' })).toBe(ZERO);
    expect(receivedTimes(history, { planYear: 1999, level: '二级' })).toBe(2);
    expect(receivedBefore(history, { occupation: '木 工' })).toBe(true);
    expect(receivedBefore(history, { occupation: '瓦工' })).toBe(false);
  });

  it('totals what the person received, or the whole awards where that is asked', () => {
    const history = [award, { ...award, amount: yuan(18), own: yuan(10) }, { ...award, own: ZERO }];
    expect(receivedTotal(history)).toBe(yuan(60));
    expect(receivedTotal(history, {}, 'everybody')).toBe(yuan(118));
  });

  it('counts what was filed and is still under way only where filings are counted', () => {
    const filed = { ...award, amount: ZERO, state: 'filed' as const };
    const history = [award, filed, { ...filed, level: '一级' }, { ...award, state: 'reversed' as const }];
    expect(filedTimes(history)).toBe(3);
    expect(filedTimes(history, { level: '二级' })).toBe(2);
    expect(filedTimes([{ ...filed, level: undefined } as never], { level: '二级' })).toBeInstanceOf(Refer);
    expect(filedTimes(received)).toBe(received);
    expect([receivedTimes(history), receivedTotal(history)]).toEqual([1, yuan(50)]);
    expect(receivedBefore([filed], {})).toBe(false);
    expect(has([filed], { programme: filed.programme })).toBe(false);
    expect(hasCertificate([{ ...filed, certificate: 'A1' }], {}, 'A1')).toBe(false);
  });

  it('may be asked by the calendar year, which is not the plan year', () => {
    const inYear = (on: string) => receivedTotal([award], { span: calendarYear(day(on)) });
    expect([inYear('2000-12-31'), inYear('1999-12-31'), inYear('2001-01-01')]).toEqual([
      yuan(50),
      ZERO,
      ZERO,
    ]);
    expect(calendarYear(open)).toBe(open);
    expect(receivedTotal([award], { span: open })).toBe(open);
  });

  it('is not guessed where an award does not record what is asked', () => {
    const { on: _on, level: _level, ...bare } = award;
    expect(receivedTotal([bare], { span: calendarYear(day('2000-06-01')) })).toBeInstanceOf(Refer);
    expect(receivedBefore([bare], { level: '一级' })).toBeInstanceOf(Refer);
    expect(receivedBefore([bare, award], { level: '二级' })).toBe(true);
    expect(receivedBefore([bare], { level: '一级', occupation: '瓦工' })).toBe(false);
    expect(receivedTimes([bare], { level: '一级' })).toBeInstanceOf(Refer);
  });

  it('waits for a fact only where it can matter', () => {
    expect(receivedBefore(received, {})).toBe(received);
    expect(receivedBefore([award], { level: open })).toBe(open);
    expect(receivedBefore([award], { level: open, occupation: '瓦工' })).toBe(false);
    expect(receivedTotal([], { level: open })).toBe(ZERO);
  });

  it('knows a certificate however its number was typed, and none by "none"', () => {
    const numbered = { ...award, certificate: 'ab12' };
    expect(receivedBefore([numbered], { certificate: 'ＡＢ １２' })).toBe(true);
    expect(receivedBefore([numbered], { certificate: null })).toBe(false);
  });
});

describe('levels', () => {
  const order = ['一级', '二级', '三级'];

  it('a paid level bars itself and the lower ones, not the higher', () => {
    const bars = (level: string | null) => noHigherBefore(order, level, [award], { occupation: '木工' });
    expect([bars('一级'), bars('二级'), bars('三级')]).toEqual([true, false, false]);
    expect([bars('五级'), bars(null)]).toEqual([true, true]);
    expect(noHigherBefore(order, '三级', [award], { occupation: '瓦工' })).toBe(true);
    expect(noHigherBefore(order, open, [award])).toBe(open);
    expect(noHigherBefore(order, '三级', received)).toBe(received);
    const { level: _, ...unlevelled } = award;
    expect(noHigherBefore(order, '三级', [unlevelled])).toBeInstanceOf(Refer);
  });

  it('of several facts the highest counts', () => {
    expect(highestOf(order, '三级', null, '二级')).toBe('二级');
    expect(highestOf(order, null, '五级')).toBeNull();
    expect(highestOf(order, '一级', open)).toBe(open);
  });
});
