import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DEMO_PASSWORD } from './demo/accounts.ts';
import { buildWith } from './testing/build-with.ts';
import { freshHome, type ServerProcess, type Settings, startServer } from './testing/server-process.ts';
import { codes, newKey, value } from './testing/toy-city.ts';
import { visitor } from './testing/visitor.ts';

/** A server with other plugins than this checkout's. */
async function startWith(registry: string, settings: Settings): Promise<ServerProcess> {
  const built = await buildWith(registry);
  const server = startServer(settings, built.main);
  onTestFinished(async () => {
    server.signal('SIGKILL');
    await server.ended;
    built.remove();
  });
  return server;
}

async function refusal(registry: string, settings: Settings): Promise<string> {
  const { code, stderr } = await (await startWith(registry, settings)).ended;
  expect(code).toBe(1);
  expect(stderr).toMatch(/^无法启动：[^\n]+\n$/);
  return stderr;
}

describe('a start with plugins that do not fit', () => {
  let settings: Settings;
  let remove: () => void;

  beforeAll(() => {
    ({ settings, remove } = freshHome());
  });
  afterAll(() => remove());

  it('names an id that is there twice, and both folders', async () => {
    expect(await refusal('twice-the-same.ts', settings)).toContain(
      'schemes 目录有误：two plugins are called toy: in schemes/first and in schemes/second',
    );
  });

  it('names a match and the scheme that it wants', async () => {
    expect(await refusal('match-alone.ts', settings)).toContain(
      'schemes/alone: toy-match matches toy, which is not there',
    );
  });

  it('says what reads the clock while it loads', async () => {
    expect(await refusal('clock-at-load.ts', { ...settings, DEMO: '0' })).toContain(
      '规则未能装载：rules may not use Date.now',
    );
  });
});

describe('plugins on the data of a demonstration', () => {
  let settings: Settings;
  let remove: () => void;

  beforeAll(async () => {
    ({ settings, remove } = freshHome());
    const built = await buildWith('as-it-is.ts');
    const first = startServer(settings, built.main);
    await first.ready();
    await first.stop();
    built.remove();
  });
  afterAll(() => remove());

  it('that would decide differently stop the start, which names the first such decision', async () => {
    expect(await refusal('a-fen-more.ts', settings)).toMatch(
      /现有规则与已作出的决定不一致.*decision \S+ \(\S+, application \S+\) comes out differently under the new build: amount \d+ → \d+/,
    );
  });

  it('that never end leave their own cases to a person, and the others go on', async () => {
    const server = await startWith('one-loops.ts', settings);
    const browser = visitor({ url: await server.ready() });
    value(await browser.ask('access.signIn', { username: 'reviewer', password: DEMO_PASSWORD }));
    const { cases } = value(await browser.ask('cases.list', { state: 'reviewing', limit: 100 }));
    const answers = await Promise.all(
      cases.slice(0, 6).map(async ({ id }) => ({ id, said: await browser.ask('cases.assess', { id }) })),
    );
    const failed = answers.filter(({ said }) => codes(said).includes('plugin-failed'));
    expect(failed.length).toBeGreaterThan(0);
    expect(answers.filter(({ said }) => said.ok).length).toBeGreaterThan(0);
    const { id, version } = value(await browser.ask('cases.read', { id: failed[0]?.id ?? '' }));
    expect(await browser.ask('cases.approve', { key: newKey(), id, version })).toMatchObject({
      reasons: [{ code: 'plugin-failed', message: expect.stringContaining('转人工复核') }],
    });
    const referred = { key: newKey(), id, version, reason: '规则运行出错，请复核' };
    expect(value(await browser.ask('cases.refer', referred))).toMatchObject({ state: 'referred' });
    const { code, stderr } = await server.stop();
    expect([code, stderr]).toStrictEqual([0, '']);
  });

  it('end with the server, also when it is killed while they loop', async () => {
    const server = await startWith('one-loops.ts', settings);
    const browser = visitor({ url: await server.ready() });
    value(await browser.ask('access.signIn', { username: 'reviewer', password: DEMO_PASSWORD }));
    const { cases } = value(await browser.ask('cases.list', { limit: 100 }));
    const worker = childOf(server.pid);
    const before = busy(worker);
    for (const { id } of cases) void browser.ask('cases.assess', { id }).catch(() => undefined);
    await expect.poll(() => busy(worker), { interval: 20, timeout: 60_000 }).toBeGreaterThan(before + 30);
    server.signal('SIGKILL');
    await server.ended;
    await expect.poll(() => isAlive(worker), { interval: 100, timeout: 60_000 }).toBe(false);
  });
});

const childOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);

/** Processor time in hundredths of a second. */
const busy = (pid: number): number => Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(' ')[13]);

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
