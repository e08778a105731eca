/** Where a right holds: everywhere, also for one reviewing body alone, for one funder's money, for one unit, or for the actor's own affairs. */
export type ScopeKind = 'any' | 'body' | 'funder' | 'employer' | 'self';

interface RoleShape {
  readonly title: string;
  /** What its scope must name: `*` for any, a reviewing body's name or `*`, a funder's name, an employer's id. */
  readonly scope: 'any' | 'body' | 'funder' | 'employer';
}

/** What an account may be given. */
export const roles = {
  clerk: { title: '受理员', scope: 'any' },
  reviewer: { title: '审核员', scope: 'body' },
  senior: { title: '复核员', scope: 'any' },
  maker: { title: '拨付制单', scope: 'funder' },
  checker: { title: '拨付复核', scope: 'funder' },
  releaser: { title: '拨付放行', scope: 'funder' },
  unit: { title: '单位工会', scope: 'employer' },
  registrar: { title: '名册管理员', scope: 'any' },
  administrator: { title: '系统管理员', scope: 'any' },
} as const satisfies Readonly<Record<string, RoleShape>>;

export type RoleName = keyof typeof roles;

/** A role as an account holds it. */
export interface Grant {
  readonly role: RoleName;
  readonly scope: string;
}

/** Nobody holds two of these for one funder. */
export const payoutRoles: readonly RoleName[] = ['maker', 'checker', 'releaser'];

/**
 * They decide on applications, file for others, handle money or enter where it goes: who holds one is known by ID number, so
 * as to stay away from their own, and to be known as one person under another account too.
 */
export const accountableRoles: readonly RoleName[] = [
  'clerk',
  'reviewer',
  'senior',
  ...payoutRoles,
  'unit',
  'registrar',
];

/** Whoever gives out rights holds no others. */
export const soleRole: RoleName = 'administrator';

export const isRoleName = (name: string): name is RoleName => Object.hasOwn(roles, name);
