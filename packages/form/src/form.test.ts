import { choice, count, dayField, flag, money, text } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import {
  type NamedField,
  notedFields,
  offeredOptions,
  readForm,
  setAnswer,
  typedFrom,
  visibleFields,
} from './index.ts';

const fields: readonly NamedField[] = [
  { name: 'issuer', ...choice('发证机构', ['甲中心', '乙中心']) },
  {
    name: 'level',
    ...choice('等级', ['一级', { value: '三级', label: '三级（高级工）', only: { issuer: '甲中心' } }]),
  },
  { name: 'day', ...dayField('发证日期') },
  { name: 'round', ...choice('最高一级', ['决赛', '复赛']) },
  { name: 'entrants', ...count('复赛人数', { only: { round: '复赛' } }) },
  { name: 'own', ...flag('本人') },
  { name: 'note', ...text('备注', { optional: true }) },
];
const field = (name: string): NamedField =>
  fields.find((one) => one.name === name) ?? (fields[0] as NamedField);

describe('a form over fields', () => {
  it('shows a dependent field only once its answer asks for it', () => {
    const names = (typed: Record<string, string>) => visibleFields(fields, typed).map((one) => one.name);
    expect(names({})).not.toContain('entrants');
    expect(names({ round: '复赛' })).toContain('entrants');
  });

  it('offers only the options that belong to the answers given', () => {
    expect(offeredOptions(field('level'), { issuer: '乙中心' }).map((one) => one.value)).toEqual(['一级']);
    expect(offeredOptions(field('level'), {})).toHaveLength(2);
  });

  it('clears an answer that no longer belongs', () => {
    const typed = { issuer: '甲中心', level: '三级', round: '复赛', entrants: '9' };
    expect(setAnswer(fields, typed, 'issuer', '乙中心')).toMatchObject({ level: '' });
    expect(setAnswer(fields, typed, 'round', '决赛')).toMatchObject({ entrants: '' });
  });

  it('tells what is to be put right at the field it is about, in place of its help', () => {
    const asked = [
      { ...field('issuer'), path: 'claim.issuer', help: '见证书' },
      { ...field('day'), path: 'claim.day', help: '见证书' },
    ];
    const noted = notedFields(asked, [
      { path: 'claim.day', text: '与证书不符' },
      { path: 'claim', text: '请签名' },
    ]);
    expect(noted.map(({ help }) => help)).toEqual(['见证书', '需补正：与证书不符']);
  });

  it('reads what people type and names every problem at once, in order', () => {
    const typed = {
      issuer: '甲中心',
      level: ' 三级（高级工） ',
      day: '2022年6月3日',
      round: '决赛',
      own: '是',
    };
    expect(readForm(fields, typed)).toEqual({
      answers: { issuer: '甲中心', level: '三级', day: '2022-06-03', round: '决赛', own: true },
      problems: [],
    });
    const bad = readForm(fields, { ...typed, day: '2022-06-31', issuer: '' });
    expect(bad.problems.map((problem) => problem.path)).toEqual(['issuer', 'day']);
  });

  it('starts a correction from the answers given before', () => {
    expect(typedFrom(fields, { issuer: '甲中心', own: false, entrants: 9 })).toMatchObject({
      issuer: '甲中心',
      own: '否',
      entrants: '9',
      note: '',
    });
  });

  it('shows an amount of fen in yuan, and reads the same fen again', () => {
    const sums: readonly NamedField[] = [{ name: 'sum', ...money('定额') }];
    const typed = typedFrom(sums, { sum: 50_005 });
    expect(typed).toEqual({ sum: '500.05' });
    expect(readForm(sums, typed).answers).toEqual({ sum: 50_005 });
  });
});
