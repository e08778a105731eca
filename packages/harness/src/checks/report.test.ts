import { describe, expect, it } from 'vitest';
import { checkMutants, equivalentRows, type Judged } from '../mutation/check-mutants.ts';
import { underHeadings } from './missing-row.ts';
import { reportOf, reportText } from './report.ts';

const SENTENCE = '三 高级工每人五百元，技师每人九百元，另有目录内职业上浮两成';

/** So many mutants of one sentence that no case noticed. */
function mutants(count: number, place = SENTENCE): Judged[] {
  return Array.from({ length: count }, (_, at) => ({
    file: 'scheme.ts',
    line: at + 1,
    place,
    slip: '数目',
    change: `${at} → ${at}1`,
    splices: [],
    state: 'survived',
    why: '',
  }));
}

function text(some: readonly Judged[], rows = false): string {
  const mutation = { mutants: some, killed: 0, equivalent: 0, survived: some.length };
  const report = reportOf(checkMutants(mutation, []), ['## toy / certificate', ...equivalentRows(mutation)]);
  return reportText(report, { rows });
}

const times = (some: string, part: string): number => some.split(part).length - 1;

describe('mutants that no case noticed', () => {
  it('are rows to be explained where there are few, each told once', () => {
    const told = text(mutants(19));
    for (let at = 0; at < 19; at += 1) expect(times(told, ` ${at} → ${at}1`)).toBe(1);
    expect(told).toContain('| scheme.ts | 三 高级工每人五百元，技 | 18 → 181 | ？ |');
    expect(told).not.toContain('scheme.ts:1 ');
  });

  it('are faults where there are many, and rows on being asked for, each told once', () => {
    const many = text(mutants(20));
    expect(many).toContain('scheme.ts:20 数目（三 高级工每人五百元，技）19 → 191');
    expect(many).not.toContain('| ？ |');
    expect(many).toContain('以 --rows 印出20行');
    const asked = text(mutants(20), true);
    expect(times(asked, '| ？ |')).toBe(20);
    expect(asked).not.toContain('scheme.ts:20');
  });

  it('are counted beside those that were noticed or explained', () => {
    expect(text(mutants(3))).toContain('\n  mutation: 变异 3：案例发现 0，等价 0，未发现 3\n');
  });

  it('are named by the shortest beginning that no other sentence of the file has', () => {
    const other = '三 高级工每人五百元，技工没有';
    const told = text([...mutants(1), ...mutants(1, other)], true);
    expect(told).toContain('| 三 高级工每人五百元，技师 |');
    expect(told).toContain('| 三 高级工每人五百元，技工 |');
  });

  it('are cut where they change long code', () => {
    const long = mutants(1).map((one) => ({ ...one, change: 'x'.repeat(600) }));
    const mutation = { mutants: long, killed: 0, equivalent: 0, survived: 1 };
    const [fault] = checkMutants(mutation, []).flatMap(({ faults }) => faults);
    expect(fault?.length).toBeLessThan(180);
  });
});

describe('rows to be written', () => {
  const edge = (at: number) => ({ kind: 'edge' as const, plugin: 'toy', name: `第${at}处 ${SENTENCE}` });
  const lacking = (count: number) =>
    reportText(
      reportOf(
        Array.from({ length: count }, (_, at) => ({ ...edge(at), faults: [`缺案例：| 行${at} |`], rows: 1 })),
        ['## toy / certificate', ...Array.from({ length: count }, (_, at) => `| 行${at} |`)],
      ),
    );

  it('stand once, below, and each place that lacks one is named where there are few', () => {
    const told = lacking(3);
    expect(times(told, '| 行2 |')).toBe(1);
    expect(told).toContain('✗ edge toy 第2处 三 高级工每人五百元');
    expect(told).toContain('（见下面待补写的行）');
  });

  it('are counted where there are many, as of a plan whose cases are still to be written', () => {
    const told = lacking(40);
    expect(times(told, '✗ edge')).toBe(1);
    expect(told).toContain('✗ edge 40处缺案例');
    expect(times(told, '| 行39 |')).toBe(1);
  });

  it('stand under the heading of their own route', () => {
    expect(underHeadings(['## a', '| 1 |', '## b', '| 2 |', '## a', '| 1 |', '| 3 |'])).toEqual([
      '## a',
      '| 1 |',
      '| 3 |',
      '## b',
      '| 2 |',
    ]);
  });
});

it('names what failed by a beginning of its own', () => {
  const long = `certificate ${SENTENCE}${SENTENCE}`;
  const check = { kind: 'sentence', plugin: 'toy', faults: ['没有一个案例因此句不通过'] } as const;
  const told = reportText(
    reportOf(
      [
        { ...check, name: `${long}一` },
        { ...check, name: 'contest 一' },
      ],
      [],
    ),
  );
  expect(told).toContain(`${long.slice(0, 40).trimEnd()}……`);
  expect(told).not.toContain(long);
});
