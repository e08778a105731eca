import { verifyAudit } from '@zhutui/db';
import { onEachDatabase } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import { actorOf, sendCode, sweepAccess, verifyCode } from '../index.ts';
import { HERE, PHONE, reception } from '../testing/reception.ts';
import { newCode } from './login-code.ts';
import { tryCode } from './try-code.ts';

const UNKNOWN = '13900139000';
const other = (code: string): string => (code === '000000' ? '000001' : '000000');
const to = (phone: string, address = HERE) => ({ phone, address });
const typed = (code: string, phone = PHONE) => ({ phone, code, address: HERE });

describe('sendCode', () => {
  onEachDatabase((open) => {
    it('answers a known and an unknown phone alike, and does the same', async () => {
      const { desk, enrol, codeOf } = reception(await open());
      await enrol('p1', PHONE);
      expect(await sendCode(desk, to(PHONE))).toStrictEqual({
        ok: true,
        value: { to: '138****8000', minutes: 5 },
      });
      expect(await sendCode(desk, to(UNKNOWN))).toStrictEqual({
        ok: true,
        value: { to: '139****9000', minutes: 5 },
      });
      expect(await codeOf(PHONE)).toMatch(/^\d{6}$/);
      expect(await codeOf(UNKNOWN)).toMatch(/^\d{6}$/);
    });

    it('keeps neither the phone nor the code readable', async () => {
      const { desk, codeOf } = reception(await open());
      await sendCode(desk, to(PHONE));
      const code = await codeOf(PHONE);
      for (const table of ['login_code', 'message', 'audit', 'throttle'] as const) {
        const rows = await desk.database.db.selectFrom(table).selectAll().execute();
        const text = JSON.stringify(rows)
          .replace(/"[0-9a-f]{64}"/g, '')
          .replace(/v1\.A256GCM[\w.-]+/g, '');
        expect(text).not.toContain(PHONE);
        expect(text).not.toContain(`验证码${code}`);
      }
    });

    it('sends three to a number in five minutes and ten a day, also when asked at once', async () => {
      const { desk, pass } = reception(await open());
      const asked = await Promise.all(Array.from({ length: 8 }, () => sendCode(desk, to(PHONE))));
      expect(asked.filter(({ ok }) => ok)).toHaveLength(3);
      let sent = 3;
      for (let round = 0; round < 12; round += 1) {
        pass(6);
        sent += (await sendCode(desk, to(PHONE))).ok ? 1 : 0;
      }
      expect(sent).toBe(10);
    });

    it('sends thirty from one address in an hour, an IPv6 subscriber counting as one', async () => {
      const { desk } = reception(await open());
      let sent = 0;
      for (let count = 0; count < 34; count += 1) {
        const phone = `138${String(count).padStart(8, '0')}`;
        sent += (await sendCode(desk, to(phone, `2001:db8:0:1::${count}`))).ok ? 1 : 0;
      }
      expect(sent).toBe(30);
      expect(await sendCode(desk, to(PHONE, '2001:db8:0:2::1'))).toMatchObject({ ok: true });
    });

    it('refuses what is no mobile number', async () => {
      const { desk } = reception(await open());
      expect(await sendCode(desk, to('12345'))).toMatchObject({
        ok: false,
        reasons: [{ code: 'phone-shape' }],
      });
    });
  });
});

describe('verifyCode', () => {
  onEachDatabase((open) => {
    const begin = async () => {
      const desk = reception(await open());
      await desk.enrol('p1', PHONE);
      await sendCode(desk.desk, to(PHONE));
      return { ...desk, code: await desk.codeOf(PHONE) };
    };
    const came = async (promise: ReturnType<typeof verifyCode>) => {
      const result = await promise;
      return result.ok ? 'in' : result.reasons[0]?.code;
    };

    it('lets the member in, once', async () => {
      const { desk, code } = await begin();
      const signedIn = await verifyCode(desk, typed(` ${code} `));
      expect(signedIn).toMatchObject({
        ok: true,
        value: { actor: { kind: 'member', id: 'p1', name: '会员p1', roles: [] } },
      });
      const actor = await actorOf(desk, signedIn.ok ? signedIn.value.token : '');
      expect(actor).toMatchObject({ kind: 'member', id: 'p1', personKey: desk.sealer.lookup('id', 'p1') });
      expect(await came(verifyCode(desk, typed(code)))).toBe('code-wrong');
    });

    it('lets one of twenty in when all show the right code at once', async () => {
      const { desk, code } = await begin();
      const all = await Promise.all(Array.from({ length: 20 }, () => came(verifyCode(desk, typed(code)))));
      expect(all.filter((one) => one === 'in')).toHaveLength(1);
      expect(await desk.database.db.selectFrom('session').selectAll().execute()).toHaveLength(1);
    });

    it('counts five of twenty wrong tries made at once, and then knows not even the right code', async () => {
      const { desk, code } = await begin();
      const tries = await Promise.all(
        Array.from({ length: 20 }, () =>
          desk.database.write((trx) => tryCode(trx, desk, PHONE, other(code))),
        ),
      );
      expect(tries.filter((one) => one.came === 'wrong')).toHaveLength(5);
      expect(tries.filter((one) => one.came === 'none')).toHaveLength(15);
      const [row] = await desk.database.db.selectFrom('login_code').select(['tries', 'used']).execute();
      expect(row).toStrictEqual({ tries: 5, used: 0 });
      expect(await came(verifyCode(desk, typed(code)))).toBe('code-wrong');
    });

    it('takes the right code at the fifth try', async () => {
      const { desk, code } = await begin();
      for (let count = 0; count < 4; count += 1) await verifyCode(desk, typed(other(code)));
      expect(await came(verifyCode(desk, typed(code)))).toBe('in');
    });

    it('takes a code until five minutes are over', async () => {
      const { desk, code, pass } = await begin();
      pass(5);
      expect(await came(verifyCode(desk, typed(code)))).toBe('code-wrong');
    });

    it('takes only the latest code, and each only for its phone', async () => {
      const { desk, enrol, code, codeOf, pass } = await begin();
      await enrol('p2', UNKNOWN);
      pass(1);
      await sendCode(desk, to(PHONE));
      await sendCode(desk, to(UNKNOWN));
      expect(await came(verifyCode(desk, typed(code)))).toBe('code-wrong');
      const latest = await codeOf(PHONE);
      expect(await came(verifyCode(desk, typed(latest, UNKNOWN)))).toBe('code-wrong');
      expect(await came(verifyCode(desk, typed(latest)))).toBe('in');
    });

    it('answers a wrong code alike whether or not the phone is known or has a code', async () => {
      const { desk, code } = await begin();
      await sendCode(desk, to(UNKNOWN));
      const answers = [
        await verifyCode(desk, typed(other(code))),
        await verifyCode(desk, typed('000000', UNKNOWN)),
        await verifyCode(desk, typed('000000', '13700137000')),
      ];
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    });

    it('tells who holds an unknown or a shared phone where to go, and lets nobody in', async () => {
      const { desk, enrol, codeOf, code } = await begin();
      await sendCode(desk, to(UNKNOWN));
      const unknown = await verifyCode(desk, typed(await codeOf(UNKNOWN), UNKNOWN));
      expect(unknown).toMatchObject({
        reasons: [{ code: 'phone-unknown', message: expect.stringContaining('12351') }],
      });
      await enrol('p2', PHONE);
      expect(await came(verifyCode(desk, typed(code)))).toBe('phone-shared');
      expect(await desk.database.db.selectFrom('session').selectAll().execute()).toStrictEqual([]);
    });

    it('writes one audit entry for each change', async () => {
      const { desk, code, auditActions } = await begin();
      await verifyCode(desk, typed('12'));
      await verifyCode(desk, typed(other(code)));
      await verifyCode(desk, typed(code));
      await verifyCode(desk, typed(code));
      expect(await auditActions()).toStrictEqual([
        'code.send',
        'message.sent',
        'code.mistype',
        'session.begin',
      ]);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true });
    });

    it('limits the guesses from one address', async () => {
      const { desk } = await begin();
      const guess = (at: number) => verifyCode(desk, typed('000000', `137${String(at).padStart(8, '0')}`));
      for (let count = 0; count < 50; count += 1) expect(await came(guess(count))).toBe('code-wrong');
      expect(await came(guess(50))).toBe('too-often');
    });
  });
});

describe('newCode', () => {
  onEachDatabase((open) => {
    it('draws again where a value would be likelier than others, and keeps leading zeros', async () => {
      const { desk } = reception(await open());
      const drawn = [0xff_ff_ff_ff, 4_294_000_000, 4_293_000_042].map((value) => {
        const bytes = Buffer.alloc(4);
        bytes.writeUInt32BE(value);
        return bytes;
      });
      expect(newCode({ ...desk, random: () => drawn.shift() ?? new Uint8Array(4) })).toBe('000042');
    });
  });
});

describe('sweepAccess', () => {
  onEachDatabase((open) => {
    it('removes what is long over and nothing else', async () => {
      const { desk, pass, enrol, codeOf } = reception(await open());
      await enrol('p1', PHONE);
      await sendCode(desk, to(PHONE));
      await verifyCode(desk, typed(await codeOf(PHONE)));
      const rows = async () =>
        (await desk.database.db.selectFrom('session').select('id_hash').execute()).length +
        (await desk.database.db.selectFrom('login_code').select('id').execute()).length;
      pass(60);
      await sweepAccess(desk);
      expect(await rows()).toBe(2);
      pass(3 * 24 * 60);
      await sweepAccess(desk);
      expect(await rows()).toBe(0);
      expect(await desk.database.db.selectFrom('throttle').selectAll().execute()).toStrictEqual([]);
    });
  });
});
