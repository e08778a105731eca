import { onEachDatabase } from '@zhutui/db/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import { openSite } from '../testing/site.ts';
import { visitor } from '../testing/visitor.ts';

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
