import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import type { Site } from '../testing/site.ts';
import { type Reply, visitor } from '../testing/visitor.ts';

/** What stands in the error of something that broke, and must reach nobody outside. */
const SECRET = 'connect ECONNREFUSED postgres://zhutui:hunter2@10.0.0.7/zhutui';

let site: Site;

beforeAll(async () => {
  site = await openFileSite({
    alter: (services) => {
      const broken = { ...services.shop.schemes, find: () => fail() };
      return { ...services, shop: { ...services.shop, schemes: broken } };
    },
  });
});
afterAll(() => site.close());

const fail = (): never => {
  throw new Error(SECRET);
};

const CHINESE = /^[\u4e00-\u9fff\u3002\uff0c0-9A-Z ]+$/;
const INSIDE = /stack|node_modules|\.ts\b|file:|ZodError|TRPCError: |at .*:\d+/;

describe('an error', () => {
  const cases: readonly (readonly [what: string, status: number, reply: () => Promise<Reply>])[] = [
    ['inside a call', 500, () => visitor(site).send('schemes.read', { id: 'toy' })],
    ['of a call that there is not', 404, () => visitor(site).send('schemes.erase', {})],
    ['of a router that there is not', 404, () => visitor(site).send('constructor.name', {})],
    ['of input in a wrong form', 400, () => visitor(site).send('schemes.read', { id: 7 })],
    [
      'of input with a key that nobody asked for',
      400,
      () => visitor(site).send('schemes.read', { id: 'toy', admin: true }),
    ],
    [
      'of a body that is no JSON',
      400,
      () => visitor(site).send('schemes.read', undefined, { body: '{"id":' }),
    ],
    [
      'of a text with a character that no database keeps',
      400,
      () => visitor(site).send('schemes.read', { id: 'to\u0000y' }),
    ],
    ['of a body that is no object', 400, () => visitor(site).send('schemes.read', undefined, { body: '7' })],
    [
      'of a path that cannot be decoded',
      400,
      () => visitor(site).send('schemes.read%E0%A4%A', { id: 'toy' }),
    ],
  ];

  it.each(cases)(
    '%s is %i with a sentence in Chinese, and nothing of what is inside',
    async (_, status, send) => {
      const reply = await send();
      expect(reply.status).toBe(status);
      expect(reply.message).toMatch(CHINESE);
      expect(reply.text).not.toMatch(INSIDE);
      expect(reply.text).not.toContain('hunter2');
    },
  );

  it('inside a call is in the log, with its cause', async () => {
    await visitor(site).send('schemes.read', { id: 'toy' });
    expect(site.log.join('\n')).toContain('hunter2');
    expect(site.log.join('\n')).toContain('"path":"schemes.read"');
  });

  it('is none for a text that merely spells out such a character', async () => {
    expect((await visitor(site).send('access.sendCode', { phone: '\\u0000' })).status).toBe(200);
  });

  it('of one call in a batch leaves the others answered', async () => {
    const body = JSON.stringify({ 0: { id: 'toy' } });
    const reply = await visitor(site).send('schemes.read,portal.settings?batch=1', undefined, { body });
    expect(reply.status).toBe(207);
    expect(reply.text).toContain('"today":"1999-03-01"');
    expect(reply.text).not.toMatch(INSIDE);
  });
});
