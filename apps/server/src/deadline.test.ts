import { expect, it, onTestFinished } from 'vitest';
import { inhabitants } from './demo/people.ts';
import { NEW_WORKER } from './demo/story.ts';
import { freshHome, type Settings, startServer } from './testing/server-process.ts';
import { codes, newKey, value } from './testing/toy-city.ts';
import { type Visitor, visitor } from './testing/visitor.ts';

const { phone } = inhabitants[NEW_WORKER] ?? { phone: '' };
const FILING = {
  scheme: 'beijing-2023',
  route: 'certificate',
  claim: {
    issuer: '北京市职业技能鉴定管理中心',
    level: '三级',
    occupation: '中式烹调师',
    number: '2201003000300100',
    issuedOn: '2022-06-30',
  },
} as const;

/** A worker of a demonstration city, signed in at its built server. */
async function workerAt(settings: Settings): Promise<Visitor> {
  const { settings: home, remove } = freshHome();
  const server = startServer({ ...home, ...settings });
  onTestFinished(async () => {
    await server.stop();
    remove();
  });
  const browser = visitor({ url: await server.ready() });
  value(await browser.ask('access.sendCode', { phone }));
  const code = async (): Promise<string> => {
    const messages = await browser.ask('sandbox.messages');
    return /验证码(\d{6})/.exec(messages[0]?.text ?? '')?.[1] ?? '';
  };
  await expect.poll(code, { timeout: 60_000 }).not.toBe('');
  value(await browser.ask('access.verifyCode', { phone, code: await code() }));
  return browser;
}

it('N23-4-1 takes an application before 24:00 in Beijing, also where the machine’s day is over already', async () => {
  const worker = await workerAt({ TZ: 'Pacific/Kiritimati', DEMO_NOW: '2023-10-31T23:58:00+08:00' });
  const filed = value(await worker.ask('mine.file', { key: newKey(), ...FILING }));
  expect(value(await worker.ask('mine.read', { id: filed.id })).filedOn).toBe('2023-10-31');
  expect(filed.pledges.map(({ by }) => by)).toStrictEqual(['2023-11-30']);
});

it('N23-4-1 refuses one a second later, also where the machine’s day is not over yet', async () => {
  const worker = await workerAt({ TZ: 'America/Los_Angeles', DEMO_NOW: '2023-11-01T00:00:00+08:00' });
  const refused = await worker.ask('mine.file', { key: newKey(), ...FILING });
  expect(codes(refused)).toStrictEqual(['closed']);
  expect(refused.ok ? '' : refused.reasons[0]?.message).toContain('2023年10月31日24时截止');
  expect(value(await worker.ask('mine.list'))).toStrictEqual([]);
  const plan = await worker.ask('schemes.read', { id: 'beijing-2023' });
  expect(plan?.isOpen).toBe(false);
});
