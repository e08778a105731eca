import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choice, count, dayField, type Field, flag, money, text } from './field.ts';
import { comparable, readField, readTyped } from './read-field.ts';

const level = choice('等级', [
  { value: '一级', label: '一级（高级技师）', aliases: ['高级技师', '国家一级(高技)'] },
  { value: '二级', label: '技师' },
  '业务(营销)员',
]);
const fields: Readonly<Record<string, Field>> = {
  text: text('证书编号'),
  level,
  day: dayField('日期'),
  rank: count('名次'),
  sum: money('金额'),
  card: flag('持卡'),
};
const answerTo = (field: Field | undefined, value: unknown) => {
  if (field === undefined) throw new Error('no such field');
  const read = readField(field, value);
  return read.ok ? read.value : undefined;
};
const typedAs = (field: Field | undefined, value: string) => {
  if (field === undefined) throw new Error('no such field');
  const read = readTyped(field, value);
  return read.ok ? read.value : 'refused';
};

describe('an answer as JSON', () => {
  it('matches a choice to its option without regard to width and spaces, by value or label', () => {
    expect(
      ['一级', '一级（高级技师）', '一级(高级技师)', ' 一 级 ', '业务（营销）员'].map((value) =>
        answerTo(level, value),
      ),
    ).toEqual(['一级', '一级', '一级', '一级', '业务(营销)员']);
  });

  it('N16-3 reads an alias as the value of its option, and never a part of one', () => {
    expect(
      ['高级技师', ' 高级 技师', '国家一级（高技）', '技师', '级技师'].map((value) => answerTo(level, value)),
    ).toEqual(['一级', '一级', '一级', '二级', '级技师']);
    expect(typedAs(level, '高级技师')).toBe('一级');
  });

  it('keeps a choice that is not offered, for a sentence to decide on', () => {
    expect(answerTo(level, ' 九级 ')).toBe('九级');
  });

  it('takes null as the answer "none" for every kind', () => {
    for (const field of Object.values(fields))
      expect(readField(field, null)).toEqual({ ok: true, value: null });
  });

  it.each([
    ['text', 7],
    ['text', '  '],
    ['text', '字'.repeat(201)],
    ['text', 'a\u0000b'],
    ['text', {}],
    ['level', 1],
    ['level', ''],
    ['day', '1998-06-31'],
    ['day', 19980630],
    ['day', '1998/6/30'],
    ['day', ''],
    ['rank', -1],
    ['rank', 1.5],
    ['rank', '1'],
    ['rank', Number.NaN],
    ['rank', 2 ** 53],
    ['sum', -1],
    ['sum', '100'],
    ['card', 'true'],
    ['card', 1],
    ['card', '是'],
  ])('refuses for %s: %j', (name, value) => {
    const field = fields[name];
    expect(answerTo(field, value)).toBeUndefined();
    const read = field === undefined ? undefined : readField(field, value);
    expect(read?.ok === false && read.reasons[0]?.message).toContain(field?.label);
  });

  it('counts characters, not code units', () =>
    expect(answerTo(fields.text, '𠮷'.repeat(200))).toBe('𠮷'.repeat(200)));

  it('never throws, whatever is given', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(fields)),
        fc.anything(),
        (field, value) => void readField(field, value),
      ),
    );
  });
});

describe('an answer as people type it', () => {
  it.each([
    '2022年6月3日',
    '2022/6/3',
    '2022.6.3',
    '20220603',
    '2022-6-3',
    '２０２２-０６-０３',
    ' 2022-06-03 ',
  ])('reads the day %s', (typed) => {
    expect(typedAs(fields.day, typed)).toBe('2022-06-03');
  });

  it.each([
    ['day', '2022年6月31日', 'refused'],
    ['day', '6/3/2022', 'refused'],
    ['day', '', undefined],
    ['card', '是', true],
    ['card', '无', false],
    ['card', 'Ｙ', true],
    ['card', '也许', 'refused'],
    ['rank', '１０', 10],
    ['rank', '-1', 'refused'],
    ['rank', '1.0', 'refused'],
    ['rank', '9'.repeat(30), 'refused'],
    ['sum', '2000.5', 200_050],
    ['sum', '2000元', 'refused'],
    ['text', ' A１ ', 'A１'],
    ['level', '一级（高级技师）', '一级'],
  ])('reads for %s: %j', (name, typed, value) => expect(typedAs(fields[name], typed)).toBe(value));

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(fields)),
        fc.string({ unit: 'binary' }),
        (field, typed) => void readTyped(field, typed),
      ),
    );
  });
});

it('compares names the same with and without the short cut for plain ones', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'aＡ1１ 邮政（()）\u3000豈\u4e00\u9fff') }), (words) => {
      expect(comparable(words)).toBe(words.normalize('NFKC').replace(/\s/g, ''));
    }),
  );
});
