import { expect, it } from 'vitest';
import { isAccountable, type RoleName, roleTitles } from './roles.ts';

it('asks for the ID number of whoever has to do with applications, money or where it goes', () => {
  const asked = (Object.keys(roleTitles) as RoleName[]).filter(isAccountable);
  expect(asked).toStrictEqual([
    'clerk',
    'reviewer',
    'senior',
    'maker',
    'checker',
    'releaser',
    'unit',
    'registrar',
  ]);
  expect(isAccountable(undefined)).toBe(false);
});
