import { expect, it } from 'vitest';
import { isAccountable, type RoleName, roleTitles } from './roles.ts';

it('asks for the ID number of whoever decides on applications or handles money', () => {
  const asked = (Object.keys(roleTitles) as RoleName[]).filter(isAccountable);
  expect(asked).toStrictEqual(['clerk', 'reviewer', 'senior', 'maker', 'checker', 'releaser']);
  expect(isAccountable(undefined)).toBe(false);
});
