import { type Desk, verifyAudit } from '@zhutui/db';
import { onEachDatabase, testDesk } from '@zhutui/db/testing';
import { describe, expect, it } from 'vitest';
import {
  deliver,
  enqueue,
  type MessagePort,
  messageLog,
  type OutgoingMessage,
  sandboxMessages,
  sandboxPort,
} from './index.ts';

const PHONE = '13800138000';

/** A clock that a test moves. */
const clockAt = (start: string) => {
  let now = start;
  return { now: () => now, set: (to: string) => (now = to) };
};

const queue = (desk: Desk, about: string, to = PHONE) =>
  desk.database.write((trx) =>
    enqueue(trx, desk, { about, to, template: 'applied', variables: { reference: 'T0001' } }),
  );

/** A port that remembers what it was given and answers as told. */
const port = (send: MessagePort['send'] = async () => ({ accepted: true })) => {
  const given: OutgoingMessage[] = [];
  const remember: MessagePort['send'] = (message) => {
    given.push(message);
    return send(message);
  };
  return { name: 'test', send: remember, given };
};

const states = async (desk: Desk) => (await messageLog(desk)).entries.map(({ state }) => state);

describe('enqueue', () => {
  onEachDatabase((open) => {
    it('keeps neither the phone nor the text readable', async () => {
      const desk = testDesk(await open());
      await queue(desk, 'application:1');
      const rows = await desk.database.db.selectFrom('message').selectAll().execute();
      expect(JSON.stringify(rows)).not.toMatch(/13800138000|受理编号/);
    });

    it('tells one fact once, also when two tell it at once', async () => {
      const desk = testDesk(await open());
      const told = await Promise.all([queue(desk, 'application:1'), queue(desk, 'application:1')]);
      expect(told.filter((first) => first)).toHaveLength(1);
    });

    it('is gone with the transaction of its fact', async () => {
      const desk = testDesk(await open());
      const failing = desk.database.write(async (trx) => {
        await enqueue(trx, desk, {
          about: 'a',
          to: PHONE,
          template: 'applied',
          variables: { reference: 'T' },
        });
        throw new Error('toy');
      });
      await expect(failing).rejects.toThrow('toy');
      expect(await states(desk)).toStrictEqual([]);
    });
  });
});

describe('deliver', () => {
  onEachDatabase((open) => {
    it('hands over the phone, the signature and the words, once', async () => {
      const desk = testDesk(await open());
      await queue(desk, 'application:1');
      const provider = port();
      expect(await deliver(desk, provider)).toStrictEqual({ sent: 1, retried: 0, failed: 0, unsure: 0 });
      expect(await deliver(desk, provider)).toStrictEqual({ sent: 0, retried: 0, failed: 0, unsure: 0 });
      expect(provider.given).toMatchObject([
        { to: PHONE, signature: '【职工助推】', text: '您的申请已提交，受理编号T0001，可登录查看进度。' },
      ]);
    });

    it('sends each message once when four senders run at once', async () => {
      const desk = testDesk(await open());
      for (let count = 0; count < 12; count += 1) await queue(desk, `application:${count}`);
      const provider = port();
      await Promise.all(Array.from({ length: 4 }, () => deliver(desk, provider)));
      await deliver(desk, provider);
      expect(provider.given.map(({ id }) => id).sort()).toStrictEqual(
        [...new Set(provider.given.map(({ id }) => id))].sort(),
      );
      expect(provider.given).toHaveLength(12);
    });

    it('leaves the rest for the next round', async () => {
      const desk = testDesk(await open());
      for (const about of ['a', 'b', 'c']) await queue(desk, about);
      expect(await deliver(desk, port(), { limit: 2 })).toMatchObject({ sent: 2 });
      expect(await deliver(desk, port(), { limit: 2 })).toMatchObject({ sent: 1 });
    });

    it('tries a definite refusal again after 1, 5 and 30 minutes and then gives up', async () => {
      const clock = clockAt('2001-01-01T00:00:00.000Z');
      const desk = testDesk(await open(), { now: clock.now });
      await queue(desk, 'application:1');
      const provider = port(async () => ({ accepted: false, code: 'isv.BUSY' }));
      expect(await deliver(desk, provider)).toMatchObject({ retried: 1 });
      clock.set('2001-01-01T00:00:59.999Z');
      expect(await deliver(desk, provider)).toMatchObject({ retried: 0 });
      for (const [at, came] of [
        ['00:01', 'retried'],
        ['00:06', 'retried'],
        ['00:36', 'failed'],
      ] as const) {
        clock.set(`2001-01-01T${at}:00.000Z`);
        expect(await deliver(desk, provider)).toMatchObject({ [came]: 1 });
      }
      clock.set('2001-01-02T00:00:00.000Z');
      await deliver(desk, provider);
      expect(provider.given).toHaveLength(4);
      expect(await states(desk)).toStrictEqual(['failed']);
    });

    it('never sends a one-time code a second time', async () => {
      const desk = testDesk(await open());
      await desk.database.write((trx) =>
        enqueue(trx, desk, { about: 'code:1', to: PHONE, template: 'code', variables: { code: '123456' } }),
      );
      expect(
        await deliver(
          desk,
          port(async () => ({ accepted: false, code: 'X' })),
        ),
      ).toMatchObject({ failed: 1 });
    });

    it('holds a message whose outcome nobody knows as unsure and never sends it again', async () => {
      const clock = clockAt('2001-01-01T00:00:00.000Z');
      const desk = testDesk(await open(), { now: clock.now });
      await queue(desk, 'application:1');
      const broken = port(() => Promise.reject(new Error('timeout')));
      expect(await deliver(desk, broken)).toMatchObject({ unsure: 1 });
      clock.set('2001-01-02T00:00:00.000Z');
      const provider = port();
      await deliver(desk, provider);
      expect(provider.given).toStrictEqual([]);
      expect(await states(desk)).toStrictEqual(['unsure']);
    });

    it('turns what a crash left half sent into unsure once its claim lapses', async () => {
      const clock = clockAt('2001-01-01T00:00:00.000Z');
      const desk = testDesk(await open(), { now: clock.now });
      await queue(desk, 'application:1');
      let answer: (() => void) | undefined;
      const crashed = deliver(
        desk,
        port(() => new Promise((resolve) => (answer = () => resolve({ accepted: true })))),
      );
      while (answer === undefined) await states(desk);
      clock.set('2001-01-01T00:04:59.999Z');
      expect(await deliver(desk, port())).toMatchObject({ unsure: 0, sent: 0 });
      clock.set('2001-01-01T00:05:00.000Z');
      expect(await deliver(desk, port())).toMatchObject({ unsure: 1, sent: 0 });
      answer();
      expect(await crashed).toMatchObject({ sent: 1 });
      expect(await states(desk)).toStrictEqual(['sent']);
    });

    it('writes one audit entry for each outcome, without the phone', async () => {
      const desk = testDesk(await open());
      await queue(desk, 'application:1');
      await deliver(
        desk,
        port(async () => ({ accepted: false, code: `no such number ${PHONE}` })),
      );
      const rows = await desk.database.db.selectFrom('audit').select(['action', 'detail']).execute();
      expect(rows).toStrictEqual([
        {
          action: 'message.retried',
          detail: '{"about":"application:1","code":"other","template":"applied"}',
        },
      ]);
      expect(await verifyAudit(desk.database)).toMatchObject({ ok: true });
    });
  });
});

describe('what is shown', () => {
  onEachDatabase((open) => {
    it('the sandbox shows a number its messages as its phone would', async () => {
      const desk = testDesk(await open());
      await queue(desk, 'a');
      await queue(desk, 'b', '13900139000');
      expect(await sandboxMessages(desk, { phone: '139 0013 9000' })).toStrictEqual([]);
      await deliver(desk, sandboxPort);
      expect(await sandboxMessages(desk, { phone: '139 0013 9000' })).toMatchObject([
        { to: '139****9000', text: '【职工助推】您的申请已提交，受理编号T0001，可登录查看进度。' },
      ]);
      expect(await sandboxMessages(desk)).toHaveLength(2);
    });

    it('the log masks the phone, hides codes and goes page by page', async () => {
      const desk = testDesk(await open());
      await queue(desk, 'a');
      await desk.database.write((trx) =>
        enqueue(trx, desk, { about: 'code:1', to: PHONE, template: 'code', variables: { code: '123456' } }),
      );
      const first = await messageLog(desk, { limit: 1 });
      expect(first).toMatchObject({
        entries: [{ to: '138****8000', title: '登录验证码', text: null, state: 'queued' }],
      });
      const second = await messageLog(desk, { limit: 1, cursor: first.next ?? '' });
      expect(second).toMatchObject({ entries: [{ about: 'a', title: '申请已提交' }], next: null });
      expect(await messageLog(desk, { state: 'failed' })).toStrictEqual({ entries: [], next: null });
    });
  });
});
