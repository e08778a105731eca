import { appRouter } from '@zhutui/api';
import { onEachDatabase } from '@zhutui/db/testing';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import { openSite, type Site } from '../testing/site.ts';
import {
  CITY,
  CLAIM,
  codes,
  employ,
  LI,
  newKey,
  settle,
  signInMember,
  TOWN,
  value,
  WANG,
} from '../testing/toy-city.ts';
import { type Visitor, visitor } from '../testing/visitor.ts';

/** What anybody may call, signed in or not. */
const OPEN = [
  'access.me',
  'access.sendCode',
  'access.signIn',
  'access.signOut',
  'access.verifyCode',
  'notices.list',
  'portal.settings',
  'sandbox.messages',
  'schemes.list',
  'schemes.openTo',
  'schemes.precheck',
  'schemes.read',
];
const everyCall = Object.keys(appRouter._def.procedures).toSorted();
const closed = everyCall.filter((call) => !OPEN.includes(call));

describe('the calls', () => {
  let site: Site;
  let stranger: Visitor;
  let member: Visitor;
  let clerk: Visitor;
  let administrator: Visitor;

  beforeAll(async () => {
    site = await openFileSite();
    await settle(site);
    stranger = visitor(site);
    member = await signInMember(site, WANG.phone);
    clerk = await employ(site, 'clerk', ['clerk']);
    administrator = await employ(site, 'boss', ['administrator']);
  });
  afterAll(() => site.close());

  it('open to everybody are these and no others', () => {
    expect(everyCall).toStrictEqual(expect.arrayContaining(OPEN));
    expect(closed.length).toBeGreaterThan(30);
  });

  it.each(closed)('%s asks nobody in who has not signed in', async (call) => {
    const reply = await stranger.send(call, {});
    expect([reply.status, reply.message]).toStrictEqual([401, '请先登录。']);
  });

  it.each(closed.filter((call) => !call.startsWith('mine.')))('%s is not for a worker', async (call) => {
    expect((await member.send(call, {})).status).toBe(401);
  });

  it.each(closed.filter((call) => call.startsWith('mine.')))('%s is not for staff', async (call) => {
    expect((await clerk.send(call, {})).status).toBe(401);
  });

  it.each(closed.filter((call) => /^(payout|cases|registers|lists|units)\./.test(call)))(
    '%s is not for an administrator, to whom it looks missing',
    async (call) => {
      const missing = await administrator.send('payout.noSuchCall', {});
      const denied = await administrator.send(call, {});
      expect([denied.status, denied.message]).toStrictEqual([missing.status, missing.message]);
    },
  );
});

onEachDatabase((open) => {
  const begin = async (): Promise<Site> => {
    const site = await openSite(await open());
    onTestFinished(site.close);
    await settle(site);
    return site;
  };
  const file = async (worker: Visitor): Promise<string> =>
    value(await worker.ask('mine.file', { key: newKey(), scheme: 'toy', route: 'certificate', claim: CLAIM }))
      .id;

  it('members see only their own, and another’s looks as if there were none', async () => {
    const site = await begin();
    const wang = await signInMember(site, WANG.phone);
    const li = await signInMember(site, LI.phone);
    const id = await file(wang);
    expect(value(await wang.ask('mine.list')).map((one) => one.id)).toStrictEqual([id]);
    expect(value(await li.ask('mine.list'))).toStrictEqual([]);
    const denied = await li.ask('mine.read', { id });
    expect(denied).toStrictEqual(await li.ask('mine.read', { id: 'no-such-case' }));
    expect(codes(denied)).toStrictEqual(['not-found']);
    const target = { id, version: 1 };
    const withdrawn = await li.ask('mine.withdraw', { key: newKey(), ...target });
    const corrected = await li.ask('mine.correct', { key: newKey(), ...target, claim: CLAIM });
    expect([codes(withdrawn), codes(corrected)]).toStrictEqual([['not-found'], ['not-found']]);
    expect(value(await wang.ask('mine.read', { id })).state).toBe('submitted');
  });

  it('neither lists nor cases show a whole ID number, card or phone', async () => {
    const site = await begin();
    const id = await file(await signInMember(site, WANG.phone));
    const clerk = await employ(site, 'clerk', ['clerk']);
    const seen = [await clerk.send('cases.list', {}), await clerk.send('cases.read', { id })].map(
      ({ text }) => text,
    );
    for (const text of seen) {
      expect(text).toContain('110111********0018');
      for (const whole of [WANG.idNumber, WANG.phone, '6217011100000001']) expect(text).not.toContain(whole);
    }
  });

  it('money of one funder does not exist for the staff of another', async () => {
    const site = await begin();
    const id = await file(await signInMember(site, WANG.phone));
    const reviewer = await employ(site, 'second', ['reviewer']);
    value(await reviewer.ask('cases.receive', { key: newKey(), id, version: 1 }));
    value(await reviewer.ask('cases.approve', { key: newKey(), id, version: 2 }));
    const maker = await employ(site, 'city-maker', ['maker'], CITY);
    const { batches } = value(await maker.ask('payout.prepare', { key: newKey(), funder: CITY }));
    const batch = { id: batches[0]?.id ?? '' };

    const stranger = await employ(site, 'town-maker', ['maker'], TOWN);
    const checker = await employ(site, 'town-checker', ['checker'], TOWN);
    expect((await stranger.send('payout.payable', { funder: CITY })).status).toBe(404);
    expect((await stranger.send('payout.prepare', { key: newKey(), funder: CITY })).status).toBe(404);
    expect(JSON.stringify(await stranger.ask('payout.batches'))).not.toContain(batch.id);
    expect(await stranger.ask('payout.batch', batch)).toStrictEqual(
      await stranger.ask('payout.batch', { id: 'none' }),
    );
    expect(await checker.ask('payout.check', { key: newKey(), ...batch })).toStrictEqual(
      await checker.ask('payout.check', { key: newKey(), id: 'none' }),
    );
    expect(value(await maker.ask('payout.batch', batch)).state).toBe('prepared');
  });
});
