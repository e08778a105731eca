import type { Reason } from '@zhutui/core';
import type { Role } from '@zhutui/db';
import { type Grant, isRoleName, payoutRoles, type RoleName, roles, soleRole } from '../rights/roles.ts';

/** The roles asked for, without blanks and repeats, as far as they are roles. */
export function tidyGrants(asked: readonly Role[]): Grant[] {
  const tidy = asked.flatMap(({ role, scope }) => (isRoleName(role) ? [{ role, scope: scope.trim() }] : []));
  return tidy.filter((grant, at) => tidy.findIndex((other) => sameGrant(other, grant)) === at);
}

/** All that speaks against the roles asked for in themselves; `elsewhere` is what the same person holds already. */
export function roleFaults(asked: readonly Role[], elsewhere: readonly Grant[]): Reason[] {
  const grants = tidyGrants(asked);
  return [
    ...asked
      .filter(({ role }) => !isRoleName(role))
      .map(({ role }) => fault('role-unknown', `没有“${role}”这一岗位，请从岗位表中选择。`)),
    ...(asked.length === 0 ? [fault('role-missing', '请至少选择一个岗位。')] : []),
    ...grants.filter(({ role, scope }) => !fitsRole(role, scope)).map(({ role }) => scopeFault(role)),
    ...soleFaults([...grants, ...elsewhere]),
    ...payoutFaults([...grants, ...elsewhere]),
  ];
}

const sameGrant = (a: Grant, b: Grant): boolean => a.role === b.role && a.scope === b.scope;

const fitsRole = (role: RoleName, scope: string): boolean =>
  scope !== '' && (roles[role].scope === 'body' || (roles[role].scope === 'any') === (scope === '*'));

function scopeFault(role: RoleName): Reason {
  const { title, scope } = roles[role];
  const wanted = {
    any: '不分范围（*）',
    body: '指定一个审核机构，或不分机构（*）',
    funder: '指定一个出资单位',
    employer: '指定一个用人单位',
  }[scope];
  return fault('role-scope', `“${title}”的范围应${wanted}，请改正。`);
}

function soleFaults(grants: readonly Grant[]): Reason[] {
  const names = new Set(grants.map(({ role }) => role));
  if (!names.has(soleRole) || names.size === 1) return [];
  return [fault('role-sole', `“${roles[soleRole].title}”不得兼任其他岗位，请分设账号并由不同的人担任。`)];
}

/** Who makes, checks and releases a payment are three people. */
function payoutFaults(grants: readonly Grant[]): Reason[] {
  const funders = new Set(grants.filter(({ role }) => payoutRoles.includes(role)).map(({ scope }) => scope));
  return [...funders].flatMap((funder) => {
    const held = payoutRoles.filter((role) =>
      grants.some((grant) => sameGrant(grant, { role, scope: funder })),
    );
    if (held.length < 2) return [];
    const titles = held.map((role) => roles[role].title).join('、');
    return [fault('role-apart', `同一人不得同时担任“${funder}”的${titles}，请分给不同的人。`)];
  });
}

const fault = (code: string, message: string): Reason => ({ code, message, path: 'roles' });
