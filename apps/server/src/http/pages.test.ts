import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import type { Site } from '../testing/site.ts';

let folder: string;
let site: Site;
let unbuilt: Site;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'zhutui-pages-'));
  for (const app of ['apply', 'office']) {
    mkdirSync(join(folder, app, 'assets'), { recursive: true });
    writeFileSync(join(folder, app, 'index.html'), `<title>${app}</title>`);
    writeFileSync(join(folder, app, 'assets', 'main-abc123.js'), `// ${app}`);
    writeFileSync(join(folder, app, 'icon.svg'), `<svg id="${app}"/>`);
  }
  writeFileSync(join(folder, 'keys.json'), 'secret');
  const folders = { apply: join(folder, 'apply'), office: join(folder, 'office') };
  site = await openFileSite({ folders });
  unbuilt = await openFileSite();
});
afterAll(async () => {
  await Promise.all([site.close(), unbuilt.close()]);
  rmSync(folder, { recursive: true });
});

const get = async (path: string, to: Site = site) => {
  const response = await fetch(`${to.url}${path}`, { redirect: 'manual' });
  const { status, headers } = response;
  return {
    status,
    text: await response.text(),
    cache: headers.get('cache-control'),
    type: headers.get('content-type'),
  };
};

describe('pages', () => {
  it.each(['/', '/plans/some-plan', '/mine/0190-abc/correct', '/sandbox', '/officer', '/no-such-page'])(
    '%s is the workers’ page, asked for anew each time',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 200,
        text: '<title>apply</title>',
        cache: 'no-cache',
        type: 'text/html; charset=utf-8',
      });
    },
  );

  it.each(['/office/', '/office/cases', '/office/cases/0190-abc', '/office/no-such-page'])(
    '%s is the office’s page, asked for anew each time',
    async (path) => {
      expect(await get(path)).toMatchObject({
        status: 200,
        text: '<title>office</title>',
        cache: 'no-cache',
      });
    },
  );

  it('lead from /office to /office/', async () => {
    const response = await fetch(`${site.url}/office`, { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toStrictEqual([301, '/office/']);
  });
});

describe('files', () => {
  it('with a hash in their name are kept for a year', async () => {
    for (const [path, app] of [
      ['/assets/main-abc123.js', 'apply'],
      ['/office/assets/main-abc123.js', 'office'],
    ] as const)
      expect(await get(path)).toMatchObject({
        status: 200,
        text: `// ${app}`,
        cache: 'public, max-age=31536000, immutable',
        type: 'text/javascript; charset=utf-8',
      });
  });

  it('without one are asked for anew', async () => {
    expect(await get('/icon.svg')).toMatchObject({ text: '<svg id="apply"/>', cache: 'no-cache' });
    expect(await get('/office/icon.svg')).toMatchObject({ text: '<svg id="office"/>', cache: 'no-cache' });
  });

  it('that are gone are missing, never a page in their place', async () => {
    for (const path of ['/assets/main-old.js', '/office/assets/main-old.js'])
      expect((await get(path)).status).toBe(404);
  });

  it('outside the folders cannot be reached', async () => {
    for (const path of [
      '/..%2fkeys.json',
      '/assets/..%2f..%2fkeys.json',
      '/office/%2e%2e/%2e%2e/keys.json',
      '/assets/%00',
    ])
      expect((await get(path)).text).not.toContain('secret');
  });
});

it('says courteously that the pages are not built, and keeps the reason to itself', async () => {
  const { status, text } = await get('/', unbuilt);
  expect(status).toBe(404);
  expect(text).toBe('{"error":{"message":"请求无法处理，未保存任何更改。"}}');
});
