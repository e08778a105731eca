import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openSite, type Site, type SiteOptions } from '../testing/site.ts';
import {
  codes,
  employ,
  hire,
  latestCode,
  newKey,
  PASSWORD,
  settle,
  signIn,
  signInMember,
  value,
  WANG,
} from '../testing/toy-city.ts';
import { visitor } from '../testing/visitor.ts';

onEachDatabase((open) => {
  const begin = async (options: SiteOptions = {}): Promise<Site> => {
    const site = await openSite(await open(), options);
    onTestFinished(site.close);
    return site;
  };

  describe('the cookie of a session', () => {
    it('is out of reach of scripts and of other sites', async () => {
      const site = await begin();
      await hire(site, 'clerk', ['clerk']);
      const { headers } = await visitor(site).send('access.signIn', {
        username: 'clerk',
        password: PASSWORD,
      });
      expect(headers.getSetCookie()).toStrictEqual([
        expect.stringMatching(/^zhutui=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/),
      ]);
    });

    it('travels on https alone where the public origin is https', async () => {
      const site = await begin({ origin: 'https://portal.example.cn' });
      await hire(site, 'clerk', ['clerk']);
      const { headers } = await visitor(site).send('access.signIn', {
        username: 'clerk',
        password: PASSWORD,
      });
      expect(headers.getSetCookie()[0]).toMatch(/; HttpOnly; SameSite=Strict; Secure$/);
    });

    it('is given to nobody who failed to sign in, and no answer tells why', async () => {
      const site = await begin();
      await hire(site, 'clerk', ['clerk']);
      const wrong = await visitor(site).send('access.signIn', {
        username: 'clerk',
        password: 'wrong password',
      });
      const nobody = await visitor(site).send('access.signIn', { username: 'nobody', password: PASSWORD });
      expect(wrong.headers.getSetCookie()).toStrictEqual([]);
      expect(wrong.text).toContain('"ok":false');
      expect(nobody.text).toBe(wrong.text);
    });

    it('is cleared by signing out, and worth nothing from then on', async () => {
      const site = await begin();
      const clerk = await employ(site, 'clerk', ['clerk']);
      const old = clerk.cookie();
      const { headers } = await clerk.send('access.signOut');
      expect(headers.getSetCookie()).toStrictEqual(['zhutui=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0']);
      clerk.wear(old);
      expect(await clerk.ask('access.me')).toBeNull();
    });

    it('that nobody gave out is nobody', async () => {
      const site = await begin();
      const stranger = visitor(site);
      for (const cookie of [
        'zhutui=',
        'zhutui=x',
        `zhutui=${'A'.repeat(43)}`,
        'a=b; zhutui=%00; c',
        'zhutui',
      ]) {
        stranger.wear(cookie);
        expect(await stranger.ask('access.me')).toBeNull();
      }
    });

    it('is found among others', async () => {
      const site = await begin();
      const clerk = await employ(site, 'clerk', ['clerk']);
      clerk.wear(`zhutui-theme=dark; ${clerk.cookie()}; last=1`);
      expect((await clerk.ask('access.me'))?.name).toBe('工作人员clerk');
    });
  });

  describe('rights', () => {
    it('are read for each request: an account that is disabled is out at once', async () => {
      const site = await begin();
      const id = await hire(site, 'clerk', ['clerk']);
      const clerk = await signIn(site, 'clerk');
      const administrator = await employ(site, 'boss', ['administrator']);
      expect((await clerk.send('cases.list', {})).status).toBe(200);
      value(await administrator.ask('staff.disable', { key: newKey(), id }));
      expect((await clerk.send('cases.list', {})).status).toBe(401);
      expect(await clerk.ask('access.me')).toBeNull();
      expect(
        codes(await visitor(site).ask('access.signIn', { username: 'clerk', password: PASSWORD })),
      ).toHaveLength(1);
    });

    it('that a role lost are gone with the next request of the same session', async () => {
      const site = await begin();
      const id = await hire(site, 'both', ['clerk', 'registrar']);
      const both = await signIn(site, 'both');
      expect((await both.send('registers.template', { kind: 'members' })).status).toBe(200);
      const { database } = site.services.shop.desk;
      await database.db
        .deleteFrom('staff_role')
        .where('staff_id', '=', id)
        .where('role', '=', 'registrar')
        .execute();
      expect((await both.send('registers.template', { kind: 'members' })).status).toBe(404);
      expect((await both.send('cases.list', {})).status).toBe(200);
    });
  });

  describe('the code of a worker', () => {
    it('begins a session once, and not a second time', async () => {
      const site = await begin();
      await settle(site);
      const browser = visitor(site);
      const sent = await browser.ask('access.sendCode', { phone: WANG.phone });
      expect(value(sent)).toMatchObject({ to: '138****8001' });
      const code = await latestCode(site);
      expect(value(await browser.ask('access.verifyCode', { phone: WANG.phone, code }))).toMatchObject({
        kind: 'member',
        name: '王一',
      });
      const thief = visitor(site);
      expect(codes(await thief.ask('access.verifyCode', { phone: WANG.phone, code }))).toStrictEqual([
        'code-wrong',
      ]);
      expect(thief.cookie()).toBe('');
    });

    it('that is wrong, tried by many at once, lets nobody in', async () => {
      const site = await begin();
      await settle(site);
      await visitor(site).ask('access.sendCode', { phone: WANG.phone });
      const code = await latestCode(site);
      const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, '0');
      const tries = Array.from({ length: 8 }, () =>
        visitor(site).ask('access.verifyCode', { phone: WANG.phone, code: wrong }),
      );
      expect((await Promise.all(tries)).every(({ ok }) => !ok)).toBe(true);
      expect(codes(await visitor(site).ask('access.verifyCode', { phone: WANG.phone, code }))).toStrictEqual([
        'code-wrong',
      ]);
    });

    it('is sent to whoever asks, and only its use tells that the member register lacks the phone', async () => {
      const site = await begin();
      const stranger = visitor(site);
      expect((await stranger.ask('access.sendCode', { phone: '13900000000' })).ok).toBe(true);
      const code = await latestCode(site);
      expect(codes(await stranger.ask('access.verifyCode', { phone: '13900000000', code }))).toStrictEqual([
        'phone-unknown',
      ]);
      expect(stranger.cookie()).toBe('');
    });
  });

  describe('outside a demonstration', () => {
    it('neither the messages of the sandbox nor its bank can be had', async () => {
      const site = await begin({ demo: false });
      const releaser = await employ(site, 'third', ['releaser'], '某总工会');
      expect((await releaser.send('sandbox.messages')).status).toBe(404);
      expect((await releaser.send('payout.sandboxReturn', { id: 'x', failures: {} })).status).toBe(404);
    });
  });

  it('a worker who is signed in twice is so in two sessions, one ended alone', async () => {
    const site = await begin();
    await settle(site);
    const phone = await signInMember(site, WANG.phone);
    const desktop = await signInMember(site, WANG.phone);
    await phone.send('access.signOut');
    expect(await phone.ask('access.me')).toBeNull();
    expect((await desktop.ask('access.me'))?.name).toBe('王一');
  });
});
