import { onEachDatabase } from '@zhutui/db/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import { openSite } from '../testing/site.ts';
import { visitor } from '../testing/visitor.ts';
import { onThisMachine } from './guard.ts';

const get = async (url: string): Promise<readonly [number, string]> => {
  const response = await fetch(url);
  return [response.status, await response.text()];
};

onEachDatabase((open) => {
  it('is alive and ready while the data can be reached, and alive but not ready after', async () => {
    const database = await open();
    let lost = false;
    const failing = { ...database, read: () => Promise.reject(new Error('lost')) };
    const site = await openSite(
      new Proxy(database, { get: (target, name) => Reflect.get(lost ? failing : target, name) }),
    );
    onTestFinished(site.close);
    expect(await get(`${site.url}/healthz`)).toStrictEqual([200, 'ok\n']);
    expect(await get(`${site.url}/readyz`)).toStrictEqual([200, 'ready\n']);
    lost = true;
    expect(await get(`${site.url}/healthz`)).toStrictEqual([200, 'ok\n']);
    expect(await get(`${site.url}/readyz`)).toStrictEqual([503, 'not ready\n']);
  });
});

it('counts calls by status for an operator, and tells nothing personal', async () => {
  const site = await openFileSite();
  onTestFinished(site.close);
  await visitor(site).send('portal.settings');
  await visitor(site).send('cases.list', {});
  await visitor(site).ask('access.sendCode', { phone: '13800138000' });
  await fetch(`${site.url}/api/trpc/portal.settings`);
  const [status, text] = await get(`${site.url}/metrics`);
  expect(status).toBe(200);
  expect(text).toMatch(/^zhutui_requests_total\{status="200"\} 2$/m);
  expect(text).toMatch(/^zhutui_requests_total\{status="401"\} 1$/m);
  expect(text).toMatch(/^zhutui_requests_total\{status="405"\} 1$/m);
  expect(text).toMatch(/^process_cpu_seconds_total /m);
  expect(text).not.toContain('13800138000');
});

it('tells its counts on this machine alone, and to nobody through a proxy', async () => {
  for (const site of [await openFileSite(), await openFileSite({ origin: 'https://portal.example.cn' })]) {
    onTestFinished(site.close);
    const status = async (headers: Readonly<Record<string, string>>): Promise<number> =>
      (await fetch(`${site.url}/metrics`, { headers })).status;
    expect(await status({})).toBe(200);
    for (const header of ['X-Forwarded-For', 'Forwarded', 'X-Real-IP', 'Via'])
      expect(await status({ [header]: '127.0.0.1' })).toBe(404);
  }
});

it('tells its counts to no other machine', () => {
  const asked = (remoteAddress: string): string => {
    let answer = '';
    const response = { status: (code: number) => ({ json: () => (answer = String(code)) }) };
    const request = { socket: { remoteAddress }, headers: {} };
    onThisMachine(request as never, response as never, () => (answer = 'told'));
    return answer;
  };
  expect(['127.0.0.1', '127.8.0.1', '::1', '::ffff:127.0.0.1'].map(asked)).toStrictEqual(
    Array.from({ length: 4 }, () => 'told'),
  );
  expect(['192.0.2.1', '::ffff:192.0.2.1', '2001:db8::1', '', '127.evil'].map(asked)).toStrictEqual(
    Array.from({ length: 5 }, () => '404'),
  );
});

it.each(['/api', '/api/', '/api/v1/cases', '/api/trpcx', '/api/../api/other'])(
  'answers %s, where there is no call, with 404 as JSON and no page',
  async (path) => {
    const site = await openFileSite();
    onTestFinished(site.close);
    for (const method of ['GET', 'POST']) {
      const response = await fetch(`${site.url}${path}`, { method });
      expect(response.status).toBe(404);
      expect(response.headers.get('content-type')).toContain('application/json');
      expect(await response.json()).toStrictEqual({ error: { message: '没有这个接口，请核对地址。' } });
    }
  },
);
