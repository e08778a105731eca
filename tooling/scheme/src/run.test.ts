import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommand, type Command } from './testing/command.ts';

let command: Command;
beforeAll(async () => {
  command = await bundleCommand('testing/toy-main.ts');
});
afterAll(() => command.remove());

describe('scheme', () => {
  it.each([
    [[]],
    [['dance']],
    [['constructor']],
    [['decide']],
    [['describe']],
    [['describe', 'toy', 'more']],
    [['list', 'toy']],
    [['list', '--yaml']],
    [['decide', 'toy', '--json']],
    [['describe', 'nowhere', '--json']],
    [['check', 'nowhere']],
    [['explain']],
    [['diff', 'toy']],
    [['diff', 'toy', 'toy-match']],
    [['diff', 'toy', 'nowhere']],
    [['list', '--watch']],
    [['new']],
    [['new', '../away', '--yes']],
    [['new', 'Toy', '--yes']],
    [['new', 'toy', '--yes']],
    [['new', 'next', '--yes', '--match', 'nowhere']],
    [['new', 'next', '--yes', '--match', 'toy-match']],
    [['new', 'next', '--yes', '--match', 'toy', '--catalogue-from', 'toy']],
  ])('exits 2 on %j, with words on stderr and nothing on stdout', async (args) => {
    const { code, stdout, stderr } = await command.run(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
    expect(stderr).not.toContain('    at ');
  });

  it('says how it is used to whoever asks, wherever in the command', async () => {
    for (const args of [['--help'], ['-h'], ['new', '--help']]) {
      const { code, stdout, stderr } = await command.run(args);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(/^用法：npm run -s scheme -- 命令/);
    }
  });

  it('lists one id a line', async () => {
    expect(await command.run(['list'])).toEqual({ code: 0, stdout: 'toy\ntoy-match\n', stderr: '' });
  });

  it('lists as JSON what is needed to choose', async () => {
    const { stdout } = await command.run(['list', '--json']);
    expect(JSON.parse(stdout)).toMatchObject([
      { id: 'toy', kind: 'scheme', status: 'published', routes: ['certificate', 'contest'] },
      { id: 'toy-match', kind: 'match', matches: 'toy', funder: '甲镇总工会' },
    ]);
  });

  it('describes as JSON routes, fields, days, once, channels, promises and the register', async () => {
    const { code, stdout } = await command.run(['describe', 'toy', '--json']);
    expect(code).toBe(0);
    const described = JSON.parse(stdout);
    expect(described).toMatchObject({
      closes: [{ sentence: '四 1999年12月31日前申报', value: '1999-12-31' }],
      once: [{ value: { per: 'person', period: 'plan year' } }],
      promises: [{ value: { months: 1 } }, { value: { months: 3 } }],
      register: [{ entry: '解释 1' }],
      matches: [{ policy: 'toy-match' }],
    });
    expect(described.routes[0]).toMatchObject({
      route: 'certificate',
      channels: [{ value: ['web', 'station'] }],
    });
    expect(described.routes[1].asks[3]).toMatchObject({
      path: 'claim.entrants',
      kind: 'count',
      only: { highest: '复赛' },
    });
    expect(described.needs.registers[0]).toMatchObject({
      path: 'registers.filed',
      lookup: { register: '备案机构' },
    });
    expect(described.entries).toMatchObject({
      received: { required: ['programme', 'planYear', 'amount', 'state'] },
      lists: { required: ['list', 'item'], properties: { included: { default: true } } },
    });
  });

  it('describes for reading: every sentence, every field, every reading', async () => {
    const { stdout } = await command.run(['describe', 'toy']);
    for (const words of [
      '一 持卡会员（解释 1）',
      'claim.issuedOn 发证日期',
      '仅当 highest＝复赛',
      '三 一级100元',
      '采用：持卡',
    ])
      expect(stdout).toContain(words);
  });

  it('describes a match policy too', async () => {
    expect((await command.run(['describe', 'toy-match'])).stdout).toContain('正文 配比百分之五十');
    expect(JSON.parse((await command.run(['describe', 'toy-match', '--json'])).stdout)).toMatchObject({
      matches: 'toy',
    });
  });
});
