import { expect, it } from 'vitest';
import { datumChanges, datumText } from './datum-text.ts';

it('reads a contact with the person to ask for, and a limit with the person it binds', () => {
  expect(datumText('{"name":"某协会","person":"某人"}')).toBe('名称 某协会；联系人 某人');
  expect(datumText('{"per":"person","period":"ever"}')).toBe('按 本人；期间 终身');
});

it('reads how places are given, in the words of a notice', () => {
  expect(datumText('{"method":"lottery","quota":3,"otherwise":"not drawn"}')).toBe(
    '方式 摇号；名额 3；其余 未中签',
  );
});

it('tells changes member by member, a list as a whole', () => {
  expect(datumChanges('{"name":"甲","phone":"1"}', '{"name":"甲","person":"乙"}')).toEqual([
    '电话 1 → （无）',
    '联系人 （无） → 乙',
  ]);
  expect(datumChanges('["web"]', '["web","app"]')).toEqual(['网上 → 网上、手机应用']);
});
