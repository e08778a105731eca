import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { createDatabase } from '@zhutui/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DEMO_PASSWORD } from './demo/accounts.ts';
import { freshHome, type ServerProcess, type Settings, startServer } from './testing/server-process.ts';
import { value } from './testing/toy-city.ts';
import { visitor } from './testing/visitor.ts';

/** A first start without demonstration data takes no time. */
const bare: Settings = { DEMO: '0' };

function home(more: Settings = bare): Settings & { readonly DATA_DIR: string; readonly KEY_FILE: string } {
  const { settings, remove } = freshHome();
  onTestFinished(remove);
  return { DATA_DIR: '', KEY_FILE: '', ...settings, ...more };
}

function start(settings: Settings): ServerProcess {
  const server = startServer(settings);
  onTestFinished(async () => {
    server.signal('SIGKILL');
    await server.ended;
  });
  return server;
}

const signIn = async (url: string, username: string) => {
  const browser = visitor({ url });
  value(await browser.ask('access.signIn', { username, password: DEMO_PASSWORD }));
  return browser;
};

describe('the first start', () => {
  let settings: Settings;
  let remove: () => void;
  let server: ServerProcess;
  let url: string;

  beforeAll(async () => {
    ({ settings, remove } = freshHome());
    server = startServer(settings);
    url = await server.ready();
  });
  afterAll(async () => {
    await server.stop();
    remove();
  });

  it('without any setting seeds a demonstration in the summer of its plans and tells where it serves', async () => {
    expect(await visitor({ url }).ask('portal.settings')).toStrictEqual({ demo: true, today: '2023-06-01' });
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  it('seeds the case of 2016 in Fangshan as received on 2017-03-01 and awaiting review', async () => {
    const reviewer = await signIn(url, 'reviewer');
    const { cases } = value(await reviewer.ask('cases.list', { scheme: 'beijing-2016', state: 'reviewing' }));
    expect(cases).toHaveLength(1);
    const found = value(await reviewer.ask('cases.read', { id: cases[0]?.id ?? '' }));
    expect(found.filedOn).toBe('2017-03-01');
    const assessed = value(await reviewer.ask('cases.assess', { id: found.id }));
    expect(assessed.decision).toMatchObject({ outcome: 'eligible', amount: 100_000 });
  });

  it('made the keys beside the data, for their owner alone', () => {
    const { KEY_FILE = '', DATA_DIR = '' } = settings;
    expect(statSync(KEY_FILE).mode & 0o777).toBe(0o600);
    expect(statSync(join(DATA_DIR, 'zhutui.sqlite')).mode & 0o777).toBe(0o600);
    expect(existsSync(join(DATA_DIR, 'first-administrator.txt'))).toBe(false);
  });

  it('writes nothing personal into its log', async () => {
    await visitor({ url }).ask('access.sendCode', { phone: '13800001000' });
    const { stdout, stderr } = await server.stop();
    expect(stderr).toBe('');
    expect(stdout).not.toMatch(/1380000\d{4}|\d{17}[\dX]|62166\d{8}/);
    for (const line of stdout.split('\n')) expect(JSON.parse(line)).toMatchObject({ level: 30 });
  });

  it('is followed by others that find everything, without a second seeding', async () => {
    const second = start(settings);
    const address = await second.ready();
    const { cases } = value(await (await signIn(address, 'reviewer')).ask('cases.list', { limit: 100 }));
    expect(cases.length).toBeGreaterThan(20);
    const { stdout, code } = await second.stop();
    expect(stdout).not.toContain('正在生成演示数据');
    expect(code).toBe(0);
  });
});

it('seeds a demonstration on PostgreSQL when told to', async () => {
  const { url: DATABASE_URL, drop } = await createDatabase();
  onTestFinished(drop);
  const server = start(home({ DATABASE_URL, DEMO: '1' }));
  const url = await server.ready();
  expect((await (await signIn(url, 'reviewer')).ask('cases.list', {})).ok).toBe(true);
  expect((await server.stop()).code).toBe(0);
});

it('is no demonstration on PostgreSQL unless told to', async () => {
  const { url: DATABASE_URL, drop } = await createDatabase();
  onTestFinished(drop);
  const server = start(home({ DATABASE_URL }));
  expect(await visitor({ url: await server.ready() }).ask('portal.settings')).toMatchObject({ demo: false });
  expect((await server.stop()).code).toBe(0);
});

it('starts a demonstration at DEMO_NOW, and its clock runs on', async () => {
  const server = start(home({ DEMO_NOW: '2016-09-05T23:59:59.500+08:00' }));
  const url = await server.ready();
  const today = async () => (await visitor({ url }).ask('portal.settings')).today;
  await expect.poll(today, { interval: 50, timeout: 60_000 }).toBe('2016-09-06');
  await server.stop();
});

describe('told to stop', () => {
  it('answers what is in flight, takes nothing new, and ends with 0', async () => {
    const server = start(home());
    const url = await server.ready();
    const body = JSON.stringify({ username: 'nobody', password: 'wrong password' });
    const headers = { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(body)) };
    const agent = new Agent({ keepAlive: true });
    const call = request(`${url}/api/trpc/access.signIn`, { method: 'POST', headers, agent });
    call.write(body.slice(0, 10));
    await once(call, 'socket');
    // A second request answered after it tells that the first has arrived.
    await fetch(`${url}/healthz`);
    server.signal('SIGTERM');
    await server.said(/正在停止/);
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
    const answered = once(call, 'response');
    call.end(body.slice(10));
    const [response] = (await answered) as [import('node:http').IncomingMessage];
    const text = (await response.toArray()).join('');
    expect([response.statusCode, text]).toStrictEqual([200, expect.stringContaining('"ok":false')]);
    expect(await server.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
    agent.destroy();
  });

  it('waits for no connection that is merely open', async () => {
    const server = start(home());
    const { port } = new URL(await server.ready());
    const unused = connect(Number(port), '127.0.0.1');
    await once(unused, 'connect');
    await fetch(`http://127.0.0.1:${port}/healthz`);
    const began = process.hrtime.bigint();
    expect((await server.stop()).code).toBe(0);
    expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(4);
    unused.destroy();
  });

  it('by Ctrl-C does the same', async () => {
    const server = start(home());
    await server.ready();
    server.signal('SIGINT');
    expect(await server.ended).toMatchObject({ code: 0, signal: null });
  });
});

describe('a start that cannot be', () => {
  const refused = async (settings: Settings): Promise<string> => {
    const { code, stdout, stderr } = await start(settings).ended;
    expect([code, stdout.includes('已就绪')]).toStrictEqual([1, false]);
    expect(stderr).toMatch(/^无法启动：[^\n]+\n$/);
    return stderr;
  };

  it('beside another on the same data is told who has them', async () => {
    const settings = home();
    const first = start(settings);
    await first.ready();
    expect(await refused(settings)).toContain(`另一个进程（进程号 ${first.pid}）`);
    await first.stop();
    const third = start(settings);
    await third.ready();
  });

  it('for a wrong setting names it', async () => {
    expect(await refused(home({ PORT: 'http' }))).toMatch(/^无法启动：PORT：/);
    expect(await refused(home({ DEMO: '0', DEMO_NOW: '2023-06-01T09:00+08:00' }))).toMatch(
      /^无法启动：DEMO_NOW：/,
    );
  });

  it('without the keys of its data says where to get them', async () => {
    const settings = home();
    const first = start(settings);
    await first.ready();
    await first.stop();
    rmSync(settings.KEY_FILE);
    expect(await refused(settings)).toMatch(/^无法启动：KEY_FILE：.*请从备份恢复。/);
  });

  it('with the keys of other data refuses them', async () => {
    const settings = home();
    const first = start(settings);
    await first.ready();
    await first.stop();
    const other = readFileSync(settings.KEY_FILE, 'utf8').replace(
      /"k1": "[^"]*"/,
      `"k1": "${'A'.repeat(43)}="`,
    );
    writeFileSync(settings.KEY_FILE, other);
    expect(await refused(settings)).toContain('KEY_FILE：密钥文件与数据不是一套');
  });

  it('as a demonstration on real data, or in earnest on a demonstration, says which data they are', async () => {
    const real = home();
    const first = start(real);
    await first.ready();
    await first.stop();
    expect(await refused({ ...real, DEMO: '1' })).toContain('DEMO：这里是正式数据');
    const demo = home({});
    const second = start(demo);
    await second.ready();
    await second.stop();
    expect(await refused({ ...demo, DEMO: '0' })).toContain('DEMO：这里是演示数据');
  });

  it('on a port in use says so', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    onTestFinished(() => void taken.close());
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    expect(await refused(home({ ...bare, PORT: port }))).toContain(`PORT：端口 ${port} 已被占用`);
  });

  it('without a database to reach tells so, and never the password in its URL', async () => {
    const line = await refused(home({ DATABASE_URL: 'postgres://zhutui:hunter2@127.0.0.1:1/zhutui' }));
    expect(line).toContain('DATABASE_URL：连不上数据库（ECONNREFUSED）');
    expect(line).not.toContain('hunter2');
  });

  it('where the data folder is no folder says so', async () => {
    const settings = home();
    mkdirSync(dirname(settings.DATA_DIR), { recursive: true });
    writeFileSync(settings.DATA_DIR, '');
    expect(await refused(settings)).toContain('DATA_DIR：无法使用数据目录');
  });
});
