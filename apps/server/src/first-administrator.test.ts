import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDatabase } from '@zhutui/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { freshHome, type ServerProcess, type Settings, startServer } from './testing/server-process.ts';
import { newKey, value } from './testing/toy-city.ts';
import { type Visitor, visitor } from './testing/visitor.ts';

const NAME = 'first-administrator.txt';

function home(): Settings & { readonly DATA_DIR: string } {
  const { settings, remove } = freshHome();
  onTestFinished(remove);
  return { DATA_DIR: '', ...settings, DEMO: '0' };
}

function start(settings: Settings): ServerProcess {
  const server = startServer(settings);
  onTestFinished(async () => {
    server.signal('SIGKILL');
    await server.ended;
  });
  return server;
}

const passwordIn = (file: string): string => /^初始密码：(\S+)$/m.exec(readFileSync(file, 'utf8'))?.[1] ?? '';

async function signedIn(server: ServerProcess, password: string): Promise<Visitor> {
  const browser = visitor({ url: await server.ready() });
  value(await browser.ask('access.signIn', { username: 'admin', password }));
  return browser;
}

async function postgres(): Promise<Settings> {
  const { url: DATABASE_URL, drop } = await createDatabase();
  onTestFinished(drop);
  return { DATABASE_URL };
}

describe.each([
  ['sqlite', async () => ({})],
  ['postgres', postgres],
] as const)('a real installation on %s', (_, place) => {
  it('gets one administrator at its first start, and never another', async () => {
    const settings = { ...home(), ...(await place()) };
    const file = join(settings.DATA_DIR, NAME);
    const first = start(settings);
    await first.ready();
    const password = passwordIn(file);
    expect(password).toMatch(/^[0-9a-f]{32}$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(settings.DATA_DIR).filter((name) => name.startsWith(NAME))).toStrictEqual([NAME]);
    const admin = await signedIn(first, password);
    expect((await admin.ask('staff.list')).map(({ username, roles }) => [username, roles])).toStrictEqual([
      ['admin', [{ role: 'administrator', scope: '*' }]],
    ]);
    const roles = [{ role: 'administrator', scope: '*' }];
    const next = { key: newKey(), username: 'shi', name: '石', password: 'correct horse battery', roles };
    value(await admin.ask('staff.create', next));
    const { stdout } = await first.stop();
    expect(stdout.split('\n').filter((line) => line.includes(file))).toHaveLength(1);
    expect(stdout).not.toContain(password);
    rmSync(file);
    const second = start(settings);
    await signedIn(second, password);
    expect((await second.stop()).stdout).not.toContain(NAME);
    expect(existsSync(file)).toBe(false);
  });
});

it('goes on with the password that a start wrote which was cut off before the account was made', async () => {
  const settings = home();
  const password = '0123456789abcdef0123456789abcdef';
  mkdirSync(settings.DATA_DIR);
  writeFileSync(join(settings.DATA_DIR, NAME), `用户名：admin\n初始密码：${password}\n`, { mode: 0o600 });
  await signedIn(start(settings), password);
});

it('is stopped with one line where the file cannot hold a password', async () => {
  const settings = home();
  mkdirSync(settings.DATA_DIR);
  writeFileSync(join(settings.DATA_DIR, NAME), '');
  const { code, stderr } = await start(settings).ended;
  expect([code, stderr]).toStrictEqual([1, expect.stringContaining('请删除该文件后重新启动')]);
});
