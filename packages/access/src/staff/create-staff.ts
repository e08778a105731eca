import { ok, parseIdNumber, type Reason, type Result, refused, shanghaiDay } from '@zhutui/core';
import { type Actor, type Desk, perform, type Role, type Trx } from '@zhutui/db';
import { may } from '../rights/may.ts';
import { accountableRoles, type Grant, roles } from '../rights/roles.ts';
import { denied } from './denied.ts';
import type { StaffView } from './list-staff.ts';
import { lockStaff } from './lock-staff.ts';
import { hashPassword, passwordFaults } from './password.ts';
import { roleFaults, tidyGrants } from './role-faults.ts';
import { isUsername, tidyUsername } from './username.ts';

export interface NewStaff {
  readonly key: string;
  readonly username: string;
  readonly name: string;
  readonly password: string;
  readonly roles: readonly Role[];
  /**
   * Keeps the person from their own case, and from holding apart under two names what must be apart: no account that
   * decides, files for others, handles money or enters where it goes is without.
   */
  readonly personIdNumber?: string;
}

/**
 * Gives somebody an account. Refused with all reasons: a name that is taken, a weak password, roles that do not exist,
 * lack their funder or unit, need an ID number that is not given, or must not meet in one person (of maker, checker, releaser one per funder; an
 * administrator holds nothing else), counting the other accounts of the same ID number.
 */
export async function createStaff(desk: Desk, actor: Actor, input: NewStaff): Promise<Result<StaffView>> {
  if (!may(actor, 'staff.manage')) return denied();
  const draft = draftOf(desk, input);
  const faults = [...draft.faults, ...passwordFaults(input.password, draft.username)];
  if (faults.length > 0) return refused(...faults, ...roleFaults(input.roles, []));
  const passwordHash = await hashPassword(input.password, saltOf(desk, actor, input.key));
  const request = { key: input.key, action: 'staff.create', input: { ...draft, passwordHash } };
  return await perform(desk, actor, request, async (trx, audit) => {
    if (!(await lockStaff(trx, desk, actor))) return denied();
    const reasons = [
      ...roleFaults(input.roles, await heldBy(trx, draft.personKey)),
      ...(await employerFaults(trx, draft.grants)),
    ];
    if (reasons.length > 0) return refused(...reasons);
    const id = await insert(trx, desk, draft, passwordHash);
    if (id === undefined) return refused(TAKEN);
    audit('staff.create', `staff:${id}`, { username: draft.username, roles: draft.grants });
    return ok({ id, username: draft.username, name: draft.name, disabled: false, roles: draft.grants });
  });
}

interface Draft {
  readonly username: string;
  readonly name: string;
  readonly grants: readonly Grant[];
  readonly personKey: string | null;
  readonly faults: readonly Reason[];
}

function draftOf(desk: Desk, input: NewStaff): Draft {
  const username = tidyUsername(input.username);
  const name = input.name.trim();
  const today = shanghaiDay(desk.now());
  if (today === undefined) throw new Error('createStaff: the clock shows no day');
  const typed = input.personIdNumber?.trim() ?? '';
  const number = typed === '' ? undefined : parseIdNumber(typed, today);
  const grants = tidyGrants(input.roles);
  const faults = [
    ...(isUsername(username) ? [] : [fault('username', '用户名应为2至32个字母、数字、点、下划线或连字符。')]),
    ...(name.length >= 1 && name.length <= 40 ? [] : [fault('name', '请填写姓名，不超过40个字。')]),
    ...(number === undefined ? unknownPerson(grants) : []),
    ...(number === undefined || number.ok
      ? []
      : number.reasons.map((reason) => ({ ...reason, path: 'personIdNumber' }))),
  ];
  const personKey = number?.ok === true ? desk.sealer.lookup('id', number.value) : null;
  return { username, name, grants, personKey, faults };
}

function unknownPerson(grants: readonly Grant[]): Reason[] {
  const held = accountableRoles.filter((name) => grants.some(({ role }) => role === name));
  if (held.length === 0) return [];
  const titles = held.map((role) => roles[role].title).join('、');
  const message = `“${titles}”经办申报、款项或收款账户，请填写本人身份证号：系统据此使其回避本人的事项，并认出同一人的其他账号。`;
  return [fault('personIdNumber', message, 'id-number-missing')];
}

/** The same for the same request, so that asking again is asking the same; another for every other request. */
function saltOf(desk: Desk, actor: Actor, key: string): Uint8Array {
  return Buffer.from(desk.sealer.lookup('password-salt', `${actor.kind}:${actor.id}/${key}`), 'hex').subarray(
    0,
    16,
  );
}

async function heldBy(trx: Trx, personKey: string | null): Promise<Grant[]> {
  if (personKey === null) return [];
  const rows = await trx
    .selectFrom('staff_role')
    .innerJoin('staff', 'staff.id', 'staff_role.staff_id')
    .select(['staff_role.role', 'staff_role.scope'])
    .where('staff.person_key', '=', personKey)
    .where('staff.disabled', '=', 0)
    .execute();
  return tidyGrants(rows);
}

async function employerFaults(trx: Trx, grants: readonly Grant[]): Promise<Reason[]> {
  const named = grants.filter(({ role }) => role === 'unit').map(({ scope }) => scope);
  const rows = await trx.selectFrom('employer').select('id').where('id', 'in', named).execute();
  const missing = named.filter((id) => !rows.some((row) => row.id === id));
  return missing.map(() =>
    fault('roles', '名册中没有所选的用人单位，请先导入单位名册。', 'employer-unknown'),
  );
}

async function insert(trx: Trx, desk: Desk, draft: Draft, passwordHash: string): Promise<string | undefined> {
  const { username, name, personKey, grants } = draft;
  const row = { id: desk.newId(), username, name, password_hash: passwordHash, person_key: personKey };
  const made = await trx
    .insertInto('staff')
    .values({ ...row, disabled: 0, version: 1 })
    .onConflict((conflict) => conflict.column('username').doNothing())
    .returning('id')
    .executeTakeFirst();
  if (made === undefined) return undefined;
  await trx
    .insertInto('staff_role')
    .values(grants.map((grant) => ({ staff_id: made.id, ...grant })))
    .execute();
  return made.id;
}

const fault = (path: string, message: string, code = `${path}-shape`): Reason => ({ code, message, path });

const TAKEN = fault('username', '这个用户名已被使用，请换一个。', 'username-taken');
