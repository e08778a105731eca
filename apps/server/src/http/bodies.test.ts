import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import type { Site } from '../testing/site.ts';
import { employ, newKey, settle, signInMember, WANG } from '../testing/toy-city.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';

/** Three hundred thousand names of answers that nobody asked for: seconds of work where they are read. */
const many = Object.fromEntries(Array.from({ length: 300_000 }, (_, at) => [`answer-${at}`, at]));
const file = Buffer.from(`姓名,身份证号\n${'王一,1\n'.repeat(60_000)}`).toString('base64');

let site: Site;
let registrar: Visitor;

beforeAll(async () => {
  site = await openFileSite();
  await settle(site);
  registrar = await employ(site, 'files', ['registrar']);
});
afterAll(() => site.close());

describe('a large body', () => {
  it('is read from staff who are signed in', async () => {
    const reply = await registrar.send('registers.members', { key: newKey(), csv: file });
    expect([reply.status, reply.text]).toStrictEqual([200, expect.stringContaining('file-long')]);
  });

  it('is not read from a stranger or a worker, in one piece or in many', async () => {
    const worker = await signInMember(site, WANG.phone);
    for (const caller of [visitor(site), worker]) {
      expect(UNREAD).toContain(await answerTo(caller.send('access.sendCode', { phone: '1', ...many })));
      const body = new Blob([JSON.stringify(many)]).stream();
      const chunked = { body, duplex: 'half' } as RequestInit;
      expect(UNREAD).toContain(await answerTo(caller.send('access.sendCode', undefined, chunked)));
    }
  });

  it('with a session that is over asks to sign in again', async () => {
    const stale = visitor(site);
    stale.wear('zhutui=over');
    const reply = await stale.send('registers.members', { key: newKey(), csv: file });
    expect([reply.status, reply.message]).toStrictEqual([401, '请先登录。']);
  });
});

/** Refused at once; whoever still writes by then finds the connection closed. */
const UNREAD: readonly (number | 'closed')[] = [413, 'closed'];

const answerTo = async (reply: ReturnType<Visitor['send']>): Promise<number | 'closed'> =>
  await reply.then(
    ({ status }) => status,
    () => 'closed',
  );
