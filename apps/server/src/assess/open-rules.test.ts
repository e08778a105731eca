import { type AllotRun, type FactsInput, localAssessPort, schemeSet, yuan, ZERO } from '@zhutui/core';
import { toyFacts } from '@zhutui/core/testing';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { packages } from '../testing/bad-plugins.ts';
import { badSetNames } from '../testing/bad-sets.ts';
import { buildWith, type OtherBuild } from '../testing/build-with.ts';
import { codes } from '../testing/toy-city.ts';
import { openRules, type Rules, type RulesLimits } from './open-rules.ts';

const schemes = schemeSet(packages);
const local = localAssessPort(schemes);
const facts: FactsInput = { route: 'only', claim: { name: '王一' }, received: [], filedOn: '1999-03-01' };
const award = { amount: yuan(100), items: [], spent: ZERO, granted: [] };

let built: OtherBuild;
let rules: Rules;
let log: string[];

beforeAll(async () => {
  built = await buildWith('bad-plugins.ts');
});
afterAll(() => built.remove());
afterEach(async () => await rules.close());

function open(limits: RulesLimits = {}): Rules {
  log = [];
  const logger = pino({ level: 'info' }, { write: (line: string) => void log.push(line) });
  rules = openRules(schemes, built.worker, logger, { deadline: 400, heapMb: 48, ...limits });
  return rules;
}

const set: AllotRun = {
  at: 'settlement',
  seed: 's',
  funds: null,
  candidates: ['1', '2'].map((id) => ({
    id,
    arrived: '1999-03-01T00:00:00.000Z',
    facts: { route: 'one', claim: { number: id }, received: [], filedOn: '1999-03-01' },
    items: [{ sentence: '三 每人100元', amount: yuan(100) }],
  })),
};

const messages = async (asked: ReturnType<Rules['port']['assess']>): Promise<string> => {
  const answer = await asked;
  return answer.ok
    ? `${answer.value.outcome} ${answer.value.amount}`
    : answer.reasons.map(({ message }) => message).join();
};

describe('rules in a worker', () => {
  it('decide, match and refuse as they do in this process', async () => {
    const { port } = open();
    const wrong = { ...toyFacts, claim: { ...toyFacts.claim, issuedOn: '1999-06-31' } };
    expect(await port.assess('toy', toyFacts)).toStrictEqual(await local.assess('toy', toyFacts));
    expect(await port.assess('toy', wrong)).toStrictEqual(await local.assess('toy', wrong));
    expect(codes(await port.assess('toy', { ...toyFacts, route: 'none' }))).toStrictEqual(['bad-fact']);
    expect(codes(await port.assess('none', toyFacts))).toStrictEqual(['no-scheme']);
    const matched = ['toy', 'toy-match', toyFacts, award] as const;
    expect(await port.match(...matched)).toStrictEqual(await local.match(...matched));
    expect(codes(await port.match('toy', 'none', toyFacts, award))).toStrictEqual(['no-scheme']);
    const half = { ...toyFacts, claim: { level: '一级' } };
    expect(await port.precheck('toy', half)).toStrictEqual(await local.precheck('toy', half));
    expect(log).toStrictEqual([]);
  });

  it.each([
    ['throws', '条款的规则出错：三 每人1元'],
    ['loops', '运算超时'],
    ['hoards', '占用内存过多'],
    ['hoards-in-one-step', '占用内存过多'],
    ['nan', '结果不合规：三 每人1元'],
    ['text', '结果不合规：三 每人1元'],
    ['promise', '结果不合规：三 每人1元'],
    ['loops-later', '运算超时'],
    ['throws-later', '条款的规则出错'],
    ['mutates', '条款的规则出错：三 每人1元'],
    ['clock', '规则读取了时钟、随机数或外部环境：三 每人1元'],
    ['clock-in-secret', '规则读取了时钟、随机数或外部环境'],
    ['chance', '规则读取了时钟、随机数或外部环境：三 每人1元'],
    ['exits', '运算意外中断'],
  ])('a plugin that %s is for a person; the others go on', async (id, why) => {
    const { port } = open({ deadline: id.startsWith('loops') ? 400 : 10_000 });
    const others = [0, 1].map(() => port.assess('toy', toyFacts));
    const said = await messages(port.assess(id, facts));
    expect(said).toBe(
      `“坏计划 ${id}”的规则运行出错（${why}），转人工复核。规则修复前不能批准，请告知系统管理员。`,
    );
    others.push(port.assess('toy', toyFacts), port.assess('odd', facts));
    expect((await Promise.all(others)).map((answer) => answer.ok)).toStrictEqual([true, true, true, true]);
    expect(log.join()).toContain(`"plugin":"${id}"`);
    expect(log.join()).not.toContain('王一');
  });

  it('what waits behind a looping one is answered by the next worker', async () => {
    const { port } = open();
    const looping = messages(port.assess('loops', facts));
    const waiting = Promise.all([1, 2, 3].map(() => messages(port.assess('toy', toyFacts))));
    expect(await looping).toContain('运算超时');
    expect(await waiting).toStrictEqual(['eligible 10000', 'eligible 10000', 'eligible 10000']);
  });

  it('fails for the facts at fault alone', async () => {
    const { port } = open();
    expect(await messages(port.assess('odd', { ...facts, claim: { name: 'odd' } }))).toContain('结果不合规');
    expect(await messages(port.assess('odd', facts))).toBe('eligible 100');
  });

  it('lets a plugin rest that held the worker up three times in a row, and tries it again later', async () => {
    const { port } = open({ deadline: 250, rest: 1500 });
    const asked = await Promise.all([1, 2, 3, 4, 5].map(() => messages(port.assess('loops', facts))));
    expect(asked.map((said) => /运算超时|暂停运行/.exec(said)?.[0])).toStrictEqual([
      ...Array.from({ length: 3 }, () => '运算超时'),
      ...Array.from({ length: 2 }, () => '暂停运行'),
    ]);
    expect(await messages(port.assess('toy', toyFacts))).toBe('eligible 10000');
    const again = () => messages(port.assess('loops', { ...facts, claim: { name: 'stop' } }));
    expect(await again()).toContain('暂停运行');
    await expect.poll(again, { interval: 100, timeout: 60_000 }).toBe('eligible 100');
  });

  it('allot a set as they do in this process', async () => {
    const { port } = open();
    expect(await port.allot('set-fair', set)).toStrictEqual(await local.allot('set-fair', set));
    expect(codes(await port.allot('none', set))).toStrictEqual(['no-scheme']);
    const strange = {
      ...set,
      candidates: set.candidates.map((one) => ({ ...one, facts: { route: 'none' } })),
    };
    expect(codes(await port.allot('set-fair', strange))).toStrictEqual(['bad-fact']);
  });

  const WHY = {
    loops: '运算超时',
    hoards: '占用内存过多',
    throws: '条款的规则出错：五 统一分配',
    clock: '规则读取了时钟、随机数或外部环境：五 统一分配',
  } as const;
  it.each(badSetNames)(
    'a set whose allocation %s is refused with the reason; single decisions do not wait for it',
    async (name) => {
      const { port } = open({ deadline: name === 'loops' ? 1500 : 20_000 });
      const refused = port.allot(`set-${name}`, set);
      const others = await Promise.all([0, 1, 2].map(() => messages(port.assess('toy', toyFacts))));
      expect(others).toStrictEqual(['eligible 10000', 'eligible 10000', 'eligible 10000']);
      const why = name in WHY ? WHY[name as keyof typeof WHY] : '结果不合规：五 统一分配';
      expect(await refused).toMatchObject({ reasons: [{ message: expect.stringContaining(`（${why}）`) }] });
      expect(await port.allot('set-fair', set)).toMatchObject({ ok: true });
      expect(log.join()).toContain(`"plugin":"set-${name} allocates"`);
    },
  );

  it('are not there any more once closed', async () => {
    const { port, ready, close } = open();
    await ready();
    const last = messages(port.assess('loops', facts));
    await close();
    expect(await last).toContain('运算意外中断');
    expect(await messages(port.assess('toy', toyFacts))).toContain('运算意外中断');
  });
});

describe('a worker that cannot be', () => {
  it('says what reads the clock while it loads', async () => {
    const clock = await buildWith('clock-at-load.ts');
    rules = openRules(schemes, clock.worker, pino({ level: 'silent' }));
    await expect(rules.ready()).rejects.toThrow('rules may not use Date.now');
    expect(codes(await rules.port.assess('toy', toyFacts))).toStrictEqual(['plugin-failed']);
    clock.remove();
  });

  it('of another build is refused', async () => {
    const [toy, ...others] = packages;
    const newer = schemeSet([{ ...(toy ?? (packages[0] as never)), digest: 'newer' }, ...others]);
    rules = openRules(newer, built.worker, pino({ level: 'silent' }));
    await expect(rules.ready()).rejects.toThrow('another build of toy');
  });

  it('that is not there is told', async () => {
    rules = openRules(schemes, '/nowhere/worker.js', pino({ level: 'silent' }));
    await expect(rules.ready()).rejects.toThrow('ended while loading');
  });
});
