import type { RoleName, ScopeKind } from './roles.ts';

/** Who can hold a right: a role, a signed-in worker, or the platform itself at its start. */
export type Holder = RoleName | 'member' | 'system';

type Holders = { readonly [H in Holder]?: ScopeKind };

/**
 * Every action there is and who may do it, where. What stands here is all: no role contains another, and nothing
 * overrides it. Who may act in one *case* (not on what one keyed, not on one's own, only at the level of the body one reviews
 * for) is decided with the case.
 */
export const rights = {
  'registers.import': { registrar: 'any' },
  'application.apply': { member: 'self' },
  'application.key': { clerk: 'any' },
  'application.read': { member: 'self', clerk: 'any', reviewer: 'body', senior: 'any' },
  'application.correct': { member: 'self', clerk: 'any' },
  'application.withdraw': { member: 'self', clerk: 'any' },
  'application.receive': { clerk: 'any', reviewer: 'body' },
  'application.return': { clerk: 'any', reviewer: 'body', senior: 'any' },
  'application.hold': { clerk: 'any', reviewer: 'body' },
  'application.decide': { reviewer: 'body', senior: 'any' },
  'application.refer': { reviewer: 'body' },
  'application.rule': { senior: 'any' },
  'application.object': { clerk: 'any', reviewer: 'any', senior: 'any' },
  'allocation.read': { reviewer: 'any', senior: 'any' },
  'allocation.propose': { senior: 'any' },
  'allocation.confirm': { senior: 'any' },
  'list.read': { clerk: 'any', reviewer: 'any', senior: 'any', registrar: 'any' },
  'list.propose': { reviewer: 'any', registrar: 'any' },
  'list.confirm': { senior: 'any' },
  'batch.read': { maker: 'funder', checker: 'funder', releaser: 'funder' },
  'batch.prepare': { maker: 'funder' },
  'batch.check': { checker: 'funder' },
  'batch.reject': { checker: 'funder', releaser: 'funder' },
  'batch.release': { releaser: 'funder' },
  'batch.export': { releaser: 'funder' },
  'batch.import': { releaser: 'funder' },
  'payee.read': { maker: 'funder', checker: 'funder', releaser: 'funder', registrar: 'any' },
  'payee.propose': { maker: 'funder', registrar: 'any' },
  'payee.confirm': { checker: 'funder' },
  'unit.read': { unit: 'employer' },
  'unit.declare': { unit: 'employer' },
  'unit.submit': { unit: 'employer' },
  'unit.record': { unit: 'employer' },
  'staff.manage': { administrator: 'any', system: 'any' },
  'audit.read': { administrator: 'any' },
  'message.read': { clerk: 'any', administrator: 'any' },
} as const satisfies Readonly<Record<string, Holders>>;

export type Action = keyof typeof rights;

export const actions = Object.keys(rights) as readonly Action[];

/** The holders of an action, with the ones it does not name. */
export const holdersOf = (action: Action): Holders => rights[action];
