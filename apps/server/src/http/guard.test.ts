import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import type { Site } from '../testing/site.ts';
import { type Reply, visitor } from '../testing/visitor.ts';

const PUBLIC = 'https://portal.example.cn';
const JSON_BODY = { 'content-type': 'application/json' };

let minute = 0;
let site: Site;
let published: Site;

beforeAll(async () => {
  const tick = (): number => minute * 60_000;
  site = await openFileSite({ tick });
  published = await openFileSite({ tick, origin: PUBLIC });
});
afterAll(() => Promise.all([site.close(), published.close()]));

/** Posts an open call in a minute of its own, so that no test uses up another's calls. */
async function post(path: string, init: RequestInit = {}, to: Site = site): Promise<Reply> {
  minute += 1;
  return await visitor(to).send(path, undefined, init);
}

const batch = (calls: number, comma = ','): string =>
  `${Array.from({ length: calls }, () => 'portal.settings').join(comma)}?batch=1`;
const asBatch: RequestInit = { body: '{}' };

describe('the way a call comes', () => {
  it('is POST: a GET is refused, so that no input ever stands in a URL', async () => {
    for (const path of ['portal.settings', 'portal.settings?input=%7B%7D', batch(2)]) {
      const reply = await fetch(`${site.url}/api/trpc/${path}`);
      expect(reply.status).toBe(405);
      expect(await reply.text()).toBe('{"error":{"message":"请用 POST 方式调用。"}}');
    }
  });

  it.each(['PUT', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])('is not %s', async (method) => {
    const reply = await fetch(`${site.url}/api/trpc/portal.settings`, { method });
    expect(reply.status).toBe(405);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonx',
    '',
  ])('is JSON: %j, which a form on another site could send, is refused', async (type) => {
    const reply = await post('access.signOut', { body: '{}', headers: { 'content-type': type } });
    expect([reply.status, reply.message]).toStrictEqual([415, '请求内容应为 JSON。']);
  });

  it('may name the character set of its JSON', async () => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    expect((await post('portal.settings', { body: '{}', headers })).status).toBe(200);
  });
});

describe('where a call comes from', () => {
  const from = (headers: Record<string, string>, to: Site = site): Promise<Reply> =>
    post('portal.settings', { headers: { ...JSON_BODY, ...headers } }, to);

  it('is our own pages, or no page at all', async () => {
    for (const headers of [
      {},
      { origin: site.url },
      { 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
    ])
      expect((await from(headers)).status).toBe(200);
  });

  it.each([
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('is not another site: %o', async (headers) => {
    const reply = await from(headers);
    expect([reply.status, reply.message]).toStrictEqual([403, '请求来自其他网站，未予受理。']);
  });

  it('is the public origin where one is set, and no longer the address of the machine', async () => {
    expect((await from({ origin: PUBLIC }, published)).status).toBe(200);
    expect((await from({ origin: published.url }, published)).status).toBe(403);
    expect((await from({ origin: `${PUBLIC}.evil.example` }, published)).status).toBe(403);
  });
});

describe('how much comes at once', () => {
  it('is at most ten calls a request; of eleven none is answered', async () => {
    expect((await post(batch(10), asBatch)).status).toBe(200);
    const reply = await post(batch(11), asBatch);
    expect(reply.status).toBe(400);
    expect(reply.text).not.toContain('"today"');
    expect((await post(batch(11, '%2C'), asBatch)).status).toBe(400);
  });

  it('is at most 600 calls a minute from one address, counted by call and not by request', async () => {
    minute += 1;
    const browser = visitor(site);
    const sixty = await Promise.all(
      Array.from({ length: 60 }, () => browser.send(batch(10), undefined, asBatch)),
    );
    expect(sixty.every(({ status }) => status === 200)).toBe(true);
    const reply = await browser.send('portal.settings');
    expect([reply.status, reply.message]).toStrictEqual([429, '操作过于频繁，请稍后再试。']);
    minute += 1;
    expect((await browser.send('portal.settings')).status).toBe(200);
  });

  it('counts the calls of a batch however its commas are written', async () => {
    minute += 1;
    const browser = visitor(site);
    const sixty = Array.from({ length: 60 }, () => browser.send(batch(10, '%2C'), undefined, asBatch));
    await Promise.all(sixty);
    expect((await browser.send('portal.settings')).status).toBe(429);
  });

  it('counts addresses apart behind a proxy of ours, and believes no such header otherwise', async () => {
    const flood = async (to: Site): Promise<number> => {
      minute += 1;
      const browser = visitor(to);
      const forwarded = (address: string): RequestInit => ({
        ...asBatch,
        headers: { 'x-forwarded-for': address },
      });
      const sent = Array.from({ length: 60 }, () =>
        browser.send(batch(10), undefined, forwarded('192.0.2.1')),
      );
      await Promise.all(sent);
      return (await browser.send('portal.settings', undefined, forwarded('192.0.2.2'))).status;
    };
    expect([await flood(published), await flood(site)]).toStrictEqual([200, 429]);
  });

  it('counts an IPv6 subscriber once, whatever address of the /64 a call comes from', async () => {
    minute += 1;
    const browser = visitor(published);
    const from = (address: string): RequestInit => ({ ...asBatch, headers: { 'x-forwarded-for': address } });
    const sent = Array.from({ length: 60 }, (_, at) =>
      browser.send(batch(10), undefined, from(`2001:db8:0:1::${at.toString(16)}`)),
    );
    await Promise.all(sent);
    const status = async (address: string): Promise<number> =>
      (await browser.send('portal.settings', undefined, from(address))).status;
    expect(await status('2001:db8:0:1:ffff::1')).toBe(429);
    expect(await status('2001:db8:0:2::1')).toBe(200);
  });

  it('is at most ten megabytes, packed or not', async () => {
    const body = JSON.stringify({ phone: 'x'.repeat(11_000_000) });
    const plain = await post('access.sendCode', { body });
    expect([plain.status, plain.message]).toStrictEqual([413, '文件过大，请分批提交。']);
    const packed = { ...JSON_BODY, 'content-encoding': 'gzip' };
    expect((await post('access.sendCode', { body: gzipSync(body), headers: packed })).status).toBe(413);
  });
});

describe('every answer', () => {
  it('takes nothing from elsewhere, is framed nowhere and guessed at by nobody', async () => {
    for (const headers of [
      (await post('portal.settings')).headers,
      (await fetch(`${site.url}/healthz`)).headers,
    ]) {
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'self';.*frame-ancestors 'none'/);
      expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe-eval|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('asks browsers to stay on https where the public origin is https', async () => {
    expect((await post('portal.settings', {}, published)).headers.get('strict-transport-security')).toBe(
      'max-age=31536000',
    );
    expect((await post('portal.settings')).headers.get('strict-transport-security')).toBeNull();
  });

  it('to a call is kept in no cache', async () => {
    expect((await post('portal.settings')).headers.get('cache-control')).toBe('no-store');
  });
});
