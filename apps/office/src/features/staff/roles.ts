import type { Outputs } from '@zhutui/contract';

export type Staff = Outputs['staff']['list'][number];
export type Grant = Staff['roles'][number];
export type RoleName = Grant['role'];

/** What a role is called. */
export const roleTitles: Readonly<Record<RoleName, string>> = {
  clerk: '受理员',
  reviewer: '审核员',
  senior: '复核员',
  maker: '拨付制单',
  checker: '拨付复核',
  releaser: '拨付放行',
  unit: '单位工会',
  registrar: '名册管理员',
  administrator: '系统管理员',
};

/** Over whose affairs a role is given: everybody's, the reviews of one body, one body's money, or one unit. */
export function scopeOf(role: RoleName): 'any' | 'body' | 'funder' | 'employer' {
  if (role === 'reviewer') return 'body';
  if (role === 'maker' || role === 'checker' || role === 'releaser') return 'funder';
  return role === 'unit' ? 'employer' : 'any';
}

/** Whoever has to do with applications, money or where it goes is known by ID number. */
export const isAccountable = (role: RoleName | undefined): boolean =>
  role !== undefined && role !== 'administrator';
