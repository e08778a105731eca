import { toyFacts, toyScheme } from '@zhutui/core/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommand, type Command } from './testing/command.ts';

let command: Command;
beforeAll(async () => {
  command = await bundleCommand('testing/toy-main.ts');
});
afterAll(() => command.remove());

const lineOf = (change: object = {}): string => JSON.stringify({ ...toyFacts, ...change });
const withClaim = (change: object): string => lineOf({ claim: { ...toyFacts.claim, ...change } });

async function decide(input: string | Uint8Array, env: NodeJS.ProcessEnv = {}) {
  const { code, stdout, stderr } = await command.run(['decide', 'toy'], input, env);
  const answers = stdout
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  return { code, answers, stdout, stderr };
}

describe('scheme decide', () => {
  it('prints outcome, amounts in fen, every sentence once in file order, items and matches', async () => {
    const { code, answers } = await decide(lineOf({ id: 'a' }));
    expect(code).toBe(0);
    expect(answers).toEqual([
      {
        line: 1,
        id: 'a',
        outcome: 'eligible',
        amountFen: 10_000,
        findings: sentences.map((sentence) => ({ sentence, verdict: 'met' })),
        items: [{ sentence: '三 一级100元', amountFen: 10_000 }],
        matches: [{ policy: 'toy-match', funder: '甲镇总工会', amountFen: 5000 }],
        missing: [],
      },
    ]);
  });

  it('pays nothing and matches nothing unless eligible, and says what is missing on refused too', async () => {
    const { answers } = await decide(lineOf({ member: { holdsCard: false }, filedOn: undefined }));
    expect(answers[0]).toMatchObject({
      outcome: 'refused',
      amountFen: 0,
      items: [],
      matches: [],
      missing: ['filedOn'],
    });
    expect(answers[0].findings.map((one: { sentence: string }) => one.sentence)).toEqual(sentences);
    expect(answers[0].findings[1]).toEqual({
      sentence: sentences[1],
      verdict: 'unknown',
      reason: '尚缺：filedOn',
    });
  });

  it('leaves a half-filled claim incomplete and names what is missing', async () => {
    const { code, answers } = await decide(withClaim({ level: undefined, issuedOn: undefined }));
    expect(code).toBe(0);
    expect(answers[0]).toMatchObject({ outcome: 'incomplete', missing: ['claim.level', 'claim.issuedOn'] });
  });

  it('decides an unknown issuer, level or trade by a sentence, never as an error', async () => {
    const contest = { route: 'contest', claim: { trade: '没有的工种', highest: '决赛', rank: 1 } };
    const { code, answers } = await decide(
      [withClaim({ issuer: '别处中心' }), withClaim({ level: '九级' }), lineOf(contest)].join('\n'),
    );
    expect(code).toBe(0);
    expect(answers.map(({ outcome }) => outcome)).toEqual(['eligible', 'refused', 'referred']);
  });

  it('takes what a register does not know for a person', async () => {
    const { answers } = await decide(lineOf({ registers: {} }));
    expect(answers[0].findings[4]).toEqual({
      sentence: '二 备案机构',
      verdict: 'refer',
      reason: '备案情况不明',
    });
    expect(answers[0]).toMatchObject({ outcome: 'referred', amountFen: 0, missing: [] });
  });
});

describe('scheme decide on bad input', () => {
  it('answers a malformed line with its error and goes on, exit code 1', async () => {
    const { code, answers } = await decide(
      ['{"route":', lineOf(), '[]', '7', 'null', lineOf({ id: {} })].join('\n'),
    );
    expect(code).toBe(1);
    expect(answers.map(({ line, outcome, error }) => [line, outcome ?? error.path])).toEqual([
      [1, ''],
      [2, 'eligible'],
      [3, ''],
      [4, ''],
      [5, ''],
      [6, 'id'],
    ]);
    expect(answers[0]).toEqual({ line: 1, error: { path: '', message: expect.stringContaining('JSON') } });
  });

  it.each([
    ['an unknown key', { extra: 1 }, 'extra'],
    ['an unknown answer', { claim: { colour: '红' } }, 'claim.colour'],
    ['an unknown route', { route: 'nowhere' }, 'route'],
    ['a name every object inherits', { route: 'constructor' }, 'route'],
    ['an impossible date', { claim: { issuedOn: '1998-06-31' } }, 'claim.issuedOn'],
    ['an impossible moment of filing', { filedOn: '1999-06-31T00:00:00+08:00' }, 'filedOn'],
    ['a moment without its offset', { filedOn: '1999-06-30T00:00:00' }, 'filedOn'],
    ['a moment whose Shanghai day is beyond the calendar', { filedOn: '9999-12-31T20:00:00Z' }, 'filedOn'],
    ['a text of nothing but zero-width characters', { claim: { issuer: '\u200B\uFEFF' } }, 'claim.issuer'],
    ['half a character', { claim: { issuer: '\uD800' } }, 'claim.issuer'],
    ['an id too long to be told back exactly', { id: 2 ** 60 }, 'id'],
    ['a number where words belong', { claim: { level: 1 } }, 'claim.level'],
    ['a word where a flag belongs', { member: { holdsCard: '是' } }, 'member.holdsCard'],
    [
      'an award without its year',
      { received: [{ programme: '玩具助推', amount: 1, state: 'paid' }] },
      'received.0.planYear',
    ],
  ])('names the field of %s', async (_, change, path) => {
    const { code, answers } = await decide(lineOf(change));
    expect(code).toBe(1);
    expect(answers).toEqual([
      { line: 1, error: { path, message: expect.stringMatching(/\p{Script=Han}/u) } },
    ]);
  });

  it('does not take a member called __proto__ for the object’s own', async () => {
    const { answers } = await decide('{"route":"certificate","__proto__":{"member":{"holdsCard":true}}}');
    expect(answers[0].error.path).toBe('__proto__');
  });

  it('exits 2 with nothing on stdout for a scheme that is not there, and says which are', async () => {
    const { code, stdout, stderr } = await command.run(['decide', 'nowhere'], lineOf());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('“nowhere”');
    expect(stderr).toContain('toy');
  });

  it('exits 2 for a match policy: it decides nothing on its own', async () => {
    const { code, stdout, stderr } = await command.run(['decide', 'toy-match'], lineOf());
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain('配比');
  });
});

describe('scheme decide as a stream', () => {
  it('takes CRLF, a byte order mark, blank lines and a last line without its newline', async () => {
    const { code, answers } = await decide(`\uFEFF${lineOf()}\r\n\r\n  \n${lineOf()}\r\n\n${lineOf()}`);
    expect(code).toBe(0);
    expect(answers.map(({ line, outcome }) => [line, outcome])).toEqual([
      [1, 'eligible'],
      [4, 'eligible'],
      [6, 'eligible'],
    ]);
  });

  it('prints nothing for empty input', async () => {
    expect(await decide('\n\r\n')).toMatchObject({ code: 0, stdout: '', answers: [] });
  });

  it('refuses a line that is not UTF-8 and goes on', async () => {
    const gbk = Buffer.from([0x7b, 0x22, 0xb9, 0xa4, 0xbb, 0xe1, 0x22, 0x7d, 0x0a]);
    const { code, answers } = await decide(Buffer.concat([gbk, Buffer.from(lineOf())]));
    expect(code).toBe(1);
    expect(answers[0]).toEqual({ line: 1, error: { path: '', message: expect.stringContaining('UTF-8') } });
    expect(answers[1]).toMatchObject({ line: 2, outcome: 'eligible' });
  });

  it('reads a long line, refuses one beyond all measure and goes on', async () => {
    const padded = (bytes: number): string => `${lineOf()}${' '.repeat(bytes)}`;
    const { code, answers } = await decide([padded(1_000_000), padded(9_000_000), lineOf()].join('\n'));
    expect(code).toBe(1);
    expect(answers.map(({ line, outcome, error }) => [line, outcome ?? error.message])).toEqual([
      [1, 'eligible'],
      [2, '本行超过4 MB，未读取。'],
      [3, 'eligible'],
    ]);
  });

  it('answers ten thousand lines in their order', async () => {
    const lines = Array.from({ length: 10_000 }, (_, at) =>
      lineOf({ id: at, member: { holdsCard: at % 3 !== 0 } }),
    );
    const { answers } = await decide(lines.join('\n'));
    expect(answers).toHaveLength(10_000);
    expect(
      answers.every(
        ({ id, line, outcome }, at) =>
          id === at && line === at + 1 && outcome === (at % 3 === 0 ? 'refused' : 'eligible'),
      ),
    ).toBe(true);
  });

  it.each(['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'])(
    'N23-4-1 N16-4-4 accepts the last second of the last day and refuses the next, with the process in %s',
    async (zone) => {
      const moments = [
        '1999-12-31T23:59:59+08:00',
        '2000-01-01T00:00:00+08:00',
        '1999-12-31T15:59:59Z',
        '1999-12-31T16:00:00Z',
        '1999-12-31',
      ];
      const { answers } = await decide(moments.map((filedOn) => lineOf({ filedOn })).join('\n'), {
        TZ: zone,
      });
      expect(answers.map(({ outcome }) => outcome)).toEqual([
        'eligible',
        'refused',
        'eligible',
        'refused',
        'eligible',
      ]);
    },
  );
});

const sentences = [
  ...Object.keys(toyScheme.requires ?? {}),
  ...Object.keys(toyScheme.closes ?? {}),
  ...Object.keys(toyScheme.once ?? {}),
  ...Object.keys(toyScheme.routes.certificate?.requires ?? {}),
  ...Object.keys(toyScheme.routes.certificate?.pays ?? {}),
];
