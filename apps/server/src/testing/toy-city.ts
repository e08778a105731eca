import { createStaff } from '@zhutui/access';
import type { Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import { deliver } from '@zhutui/notify';
import { staffIdNumber } from '../demo/people.ts';
import type { Site } from './site.ts';
import { type Visitor, visitor } from './visitor.ts';

export const PASSWORD = 'correct horse battery';
export const CITY = '玩具总工会';
export const TOWN = '甲镇总工会';

/** Two members of the toy city; invented numbers with good check digits. */
export const WANG = { idNumber: '110111199001010018', phone: '13800138001' };
export const LI = { idNumber: '110111198802290027', phone: '13800138002' };
/** A claim that meets every sentence of the toy notice. */
export const CLAIM = { issuer: '玩具中心', level: '一级', number: 'A1', issuedOn: '1998-06-30' };

const EMPLOYERS = '单位名称\n甲厂\n';
const MEMBERS = [
  '姓名,身份证号,手机号,京卡卡号,单位名称,持卡,所属镇',
  `王一,${WANG.idNumber},${WANG.phone},6217011100000001,甲厂,是,甲镇`,
  `李二,${LI.idNumber},${LI.phone},6217011100000002,甲厂,是,乙镇`,
].join('\n');
const FILED = '名称,结果,起,止,依据\n玩具中心,是,1990-01-01,,公告\n';

const SYSTEM: Actor = { kind: 'system', id: 'test', name: '系统', roles: [] };

let keys = 0;
/** A key that no other call has. */
export function newKey(): string {
  keys += 1;
  return `test-key-${keys}`;
}

/** Fills the registers through the calls, as a registrar does. */
export async function settle(site: Site): Promise<void> {
  const registrar = await employ(site, 'registrar', ['registrar']);
  value(await registrar.ask('registers.employers', { key: newKey(), csv: base64(EMPLOYERS) }));
  value(await registrar.ask('registers.members', { key: newKey(), csv: base64(MEMBERS) }));
  value(
    await registrar.ask('registers.register', { key: newKey(), register: '备案机构', csv: base64(FILED) }),
  );
}

/** An account with these roles, signed in. */
export async function employ(
  site: Site,
  username: string,
  roles: readonly string[],
  scope = '*',
): Promise<Visitor> {
  await hire(site, username, roles, scope);
  return await signIn(site, username);
}

/** An account with these roles; answers its id. */
export async function hire(
  { services }: Site,
  username: string,
  roles: readonly string[],
  scope = '*',
): Promise<string> {
  const held = roles.map((role) => ({ role, scope }));
  const key = newKey();
  const who = { username, name: `工作人员${username}`, personIdNumber: staffIdNumber(keys) };
  const made = { key, ...who, password: PASSWORD, roles: held };
  return value(await createStaff(services.shop.desk, SYSTEM, made)).id;
}

export async function signIn(site: Site, username: string): Promise<Visitor> {
  const browser = visitor(site);
  value(await browser.ask('access.signIn', { username, password: PASSWORD }));
  return browser;
}

/** A member signed in by the code that came to the phone. */
export async function signInMember(site: Site, phone: string): Promise<Visitor> {
  const browser = visitor(site);
  value(await browser.ask('access.sendCode', { phone }));
  value(await browser.ask('access.verifyCode', { phone, code: await latestCode(site) }));
  return browser;
}

/** The code last sent, as the page of sandbox messages shows it. */
export async function latestCode(site: Site): Promise<string> {
  const { desk } = site.services.shop;
  await deliver(desk, site.services.messages);
  const [latest] = await visitor(site).ask('sandbox.messages');
  return /\d{6}/.exec(latest?.text ?? '')?.[0] ?? '';
}

/** The value; throws with all reasons when it was refused. */
export function value<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(result.reasons.map(({ code, message }) => `${code} ${message}`).join('\n'));
}

/** The codes of a refusal; none of an answer. */
export const codes = (result: Result<unknown>): readonly string[] =>
  result.ok ? [] : result.reasons.map(({ code }) => code);

export const base64 = (text: string): string => Buffer.from(text).toString('base64');
