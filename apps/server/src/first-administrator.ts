import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createStaff } from '@zhutui/access';
import type { Actor, Desk } from '@zhutui/db';
import type { Logger } from 'pino';
import { SettingError } from './edge/env.ts';

const FILE = 'first-administrator.txt';
const USERNAME = 'admin';
const SYSTEM: Actor = { kind: 'system', id: 'start', name: '系统', roles: [] };

/**
 * Where nobody has an account yet, makes `admin` with a random password, written once to a file beside the data for
 * its owner alone; where anybody has one, in use or not, does nothing. A start that was cut off in between goes on with
 * the password that it wrote. Throws a SettingError where the file cannot be written.
 */
export async function firstAdministrator(desk: Desk, dataDir: string, log: Logger): Promise<void> {
  if (await hasStaff(desk)) return;
  const file = join(dataDir, FILE);
  const password = passwordIn(file, dataDir, Buffer.from(desk.random(16)).toString('hex'));
  const roles = [{ role: 'administrator', scope: '*' }];
  const made = await createStaff(desk, SYSTEM, {
    key: 'first-administrator',
    username: USERNAME,
    name: '首位系统管理员',
    password,
    roles,
  });
  if (made.ok) log.info(`已开立首个管理员账号 ${USERNAME}，初始密码写在 ${file}（仅本机该文件的属主可读）`);
  else if (await hasStaff(desk)) rmSync(file, { force: true });
  else throw new SettingError(`DATA_DIR：${file} 中的初始密码不能用，请删除该文件后重新启动。`);
}

const hasStaff = async ({ database }: Desk): Promise<boolean> =>
  (await database.db.selectFrom('staff').select('id').limit(1).executeTakeFirst()) !== undefined;

/** The password that the file holds: the one offered, or that of another start which wrote the file before. */
function passwordIn(file: string, dataDir: string, offered: string): string {
  const partial = `${file}.${offered.slice(0, 8)}`;
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    writeFileSync(partial, textFor(offered), { mode: 0o600, flag: 'wx' });
    if (!linked(partial, file)) return /^初始密码：(.*)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
    return offered;
  } catch (error) {
    const code = codeOf(error);
    if (code === undefined) throw error;
    throw new SettingError(`DATA_DIR：无法写入 ${file}（${code}），请检查目录能否写入。`);
  } finally {
    rmSync(partial, { force: true });
  }
}

/** Gives the whole file its name at once; false where a file has it already. */
function linked(partial: string, file: string): boolean {
  try {
    linkSync(partial, file);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error ? String(error.code) : undefined;

const textFor = (password: string): string =>
  [
    `用户名：${USERNAME}`,
    `初始密码：${password}`,
    '请登录 /office/，为系统管理员本人开立账号，再用新账号停用 admin，然后删除本文件。',
    '',
  ].join('\n');
