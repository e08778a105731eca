import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { actorOf, disableStaff, signInStaff, signOut } from '../index.ts';
import { HERE, PASSWORD, platform, reception } from '../testing/reception.ts';

const credentials = (username: string, password = PASSWORD, address = HERE) => ({
  username,
  password,
  address,
});
const administrator = [{ role: 'administrator', scope: '*' }];

describe('signInStaff', () => {
  onEachDatabase((open) => {
    it('begins a session with the rights as they stand', async () => {
      const { desk, hire, auditActions } = reception(await open());
      const { id } = await hire('li', [{ role: 'maker', scope: '甲工会' }]);
      const signedIn = await signInStaff(desk, credentials(' LI'));
      const personKey = expect.stringMatching(/^[0-9a-f]{64}$/);
      const actor = { kind: 'staff', id, name: 'li', roles: [{ role: 'maker', scope: '甲工会' }], personKey };
      expect(signedIn).toStrictEqual({
        ok: true,
        value: { token: expect.stringMatching(/^[\w-]{43}$/), actor },
      });
      expect(await auditActions()).toStrictEqual(['staff.create', 'session.begin']);
    });

    it('answers a wrong password, an unknown name and a disabled account alike', async () => {
      const { desk, hire } = reception(await open());
      await hire('li');
      const { id } = await hire('wang');
      await disableStaff(desk, platform, { key: 'd', id });
      const answers = await Promise.all([
        signInStaff(desk, credentials('li', 'wrong')),
        signInStaff(desk, credentials('nobody')),
        signInStaff(desk, credentials('wang')),
      ]);
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
      expect(answers[0]).toMatchObject({ ok: false, reasons: [{ code: 'sign-in-failed' }] });
    });

    it('writes down that a sign-in failed, not what was typed', async () => {
      const { desk } = reception(await open());
      await signInStaff(desk, credentials('my secret password'));
      const rows = await desk.database.db
        .selectFrom('audit')
        .select(['action', 'subject', 'detail'])
        .execute();
      expect(rows).toStrictEqual([
        { action: 'session.refuse', subject: 'staff:unknown', detail: '{"network":"192.0.2.1"}' },
      ]);
    });

    it('lets five wrong tries pass at an address, then not even the right one, until the time is up', async () => {
      const { desk, hire, pass } = reception(await open());
      await hire('li');
      for (let count = 0; count < 5; count += 1) {
        expect(await signInStaff(desk, credentials('li', 'wrong'))).toMatchObject({
          reasons: [{ code: 'sign-in-failed' }],
        });
      }
      expect(await signInStaff(desk, credentials('li'))).toMatchObject({ reasons: [{ code: 'too-often' }] });
      expect(await signInStaff(desk, credentials('li', PASSWORD, '198.51.100.7'))).toMatchObject({
        ok: true,
      });
      pass(18);
      expect(await signInStaff(desk, credentials('li'))).toMatchObject({ ok: true });
    });

    it('compares at most five of twenty guesses made at once', async () => {
      const { desk, hire } = reception(await open());
      await hire('li');
      const guesses = Array.from({ length: 20 }, (_, at) =>
        signInStaff(desk, credentials('li', `wrong ${at}`)),
      );
      const compared = (await Promise.all(guesses)).filter(
        (one) => !one.ok && one.reasons[0]?.code === 'sign-in-failed',
      );
      expect(compared).toHaveLength(5);
    });

    it('does not count those who get in', async () => {
      const { desk, hire } = reception(await open());
      await hire('li');
      for (let count = 0; count < 8; count += 1) {
        expect(await signInStaff(desk, credentials('li'))).toMatchObject({ ok: true });
      }
    });
  });
});

describe('disableStaff', () => {
  onEachDatabase((open) => {
    it('ends every session of the account at once', async () => {
      const { desk, hire } = reception(await open());
      const boss = await hire('boss', administrator);
      const { id } = await hire('li');
      const signedIn = await signInStaff(desk, credentials('li'));
      const token = signedIn.ok ? signedIn.value.token : '';
      expect(await actorOf(desk, token)).toMatchObject({ id });
      expect(await disableStaff(desk, boss, { key: 'd', id })).toMatchObject({ ok: true });
      expect(await actorOf(desk, token)).toBeUndefined();
      expect(await desk.database.db.selectFrom('session').selectAll().execute()).toStrictEqual([]);
    });

    it('is not for oneself, for clerks, or for who is gone already', async () => {
      const { desk, hire } = reception(await open());
      const boss = await hire('boss', administrator);
      const clerk = await hire('li');
      const codeOf = async (promise: ReturnType<typeof disableStaff>) => {
        const result = await promise;
        return result.ok ? 'ok' : result.reasons[0]?.code;
      };
      expect(await codeOf(disableStaff(desk, boss, { key: '1', id: boss.id }))).toBe('staff-self');
      expect(await codeOf(disableStaff(desk, clerk, { key: '2', id: boss.id }))).toBe('denied');
      expect(await codeOf(disableStaff(desk, boss, { key: '3', id: 'nobody' }))).toBe('staff-unknown');
      expect(await codeOf(disableStaff(desk, boss, { key: '4', id: clerk.id }))).toBe('ok');
      expect(await codeOf(disableStaff(desk, boss, { key: '5', id: clerk.id }))).toBe('staff-unknown');
    });

    it('leaves one of two administrators who disable each other at once', async () => {
      const { desk, hire } = reception(await open());
      const [one, two] = [await hire('one', administrator), await hire('two', administrator)];
      const results = await Promise.all([
        disableStaff(desk, one, { key: 'k', id: two.id }),
        disableStaff(desk, two, { key: 'k', id: one.id }),
      ]);
      expect(results.filter(({ ok }) => ok)).toHaveLength(1);
    });
  });
});

describe('a session', () => {
  onEachDatabase((open) => {
    const begin = async () => {
      const desk = reception(await open());
      await desk.hire('li');
      const signedIn = await signInStaff(desk.desk, credentials('li'));
      return { ...desk, token: signedIn.ok ? signedIn.value.token : '' };
    };

    it('keeps nothing that could be shown in place of its token', async () => {
      const { desk, token } = await begin();
      const [row] = await desk.database.db.selectFrom('session').selectAll().execute();
      expect(JSON.stringify(row)).not.toContain(token);
      expect(await actorOf(desk, row?.id_hash ?? '')).toBeUndefined();
      expect(await actorOf(desk, token.toLowerCase())).toBeUndefined();
      expect(await actorOf(desk, '')).toBeUndefined();
    });

    it('ends after 30 minutes unused', async () => {
      const { desk, token, pass } = await begin();
      pass(29);
      expect(await actorOf(desk, token)).toBeDefined();
      pass(29);
      expect(await actorOf(desk, token)).toBeDefined();
      pass(30);
      expect(await actorOf(desk, token)).toBeUndefined();
    });

    it('ends after ten hours however much it is used', async () => {
      const { desk, token, pass } = await begin();
      for (let minutes = 0; minutes < 580; minutes += 20) {
        pass(20);
        expect(await actorOf(desk, token)).toBeDefined();
      }
      pass(20);
      expect(await actorOf(desk, token)).toBeUndefined();
    });

    it('shows a right taken away at the next request', async () => {
      const { desk, token } = await begin();
      await desk.database.write((trx) => trx.deleteFrom('staff_role').execute());
      expect(await actorOf(desk, token)).toMatchObject({ roles: [] });
    });

    it('ends when signed out, once', async () => {
      const { desk, token, auditActions } = await begin();
      await signOut(desk, token);
      await signOut(desk, token);
      await signOut(desk, 'never given');
      expect(await actorOf(desk, token)).toBeUndefined();
      expect(await auditActions()).toStrictEqual(['staff.create', 'session.begin', 'session.end']);
    });
  });
});
