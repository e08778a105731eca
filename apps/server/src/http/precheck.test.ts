import { pluginFailed, refused } from '@zhutui/core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { openFileSite } from '../testing/open-file-site.ts';
import type { Site } from '../testing/site.ts';
import { codes, settle, value } from '../testing/toy-city.ts';
import { visitor } from '../testing/visitor.ts';

type Answers = Readonly<Record<string, Readonly<Record<string, string | number | boolean | null>>>>;

/** What somebody knows who holds the card and a certificate of the right year. */
const KNOWN: Answers = {
  claim: { issuer: '玩具中心', level: '一级', issuedOn: '1998-06-30' },
  member: { holdsCard: true, town: '甲镇' },
  received: { before: false },
};

let site: Site;
beforeAll(async () => {
  site = await openFileSite();
  await settle(site);
});
afterAll(() => site.close());

const ask = async (answers: Answers, skipped: readonly string[] = [], at = site) =>
  await visitor(at).ask('schemes.precheck', {
    scheme: 'toy',
    route: 'certificate',
    answers,
    skipped: [...skipped],
  });

/** Answers what is asked, one after the other, until nothing more is. */
async function walk(known: Answers, skipped: string[] = []) {
  const asked: string[] = [];
  let answers: Answers = {};
  for (;;) {
    const view = value(await ask(answers, skipped));
    if (view.next === null || asked.length > 20) return { asked, view, answers };
    const { path } = view.next;
    const [part = '', name = ''] = path.split('.');
    const answer = known[part]?.[name];
    asked.push(path);
    if (answer === undefined) skipped.push(path);
    else answers = { ...answers, [part]: { ...answers[part], [name]: answer } };
  }
}

describe('the pre-check', () => {
  it('asks nobody’s name or number, one question at a time, down to the amount, the match, the day and the way in', async () => {
    const { asked, view } = await walk(KNOWN);
    expect(asked).toStrictEqual([...new Set(asked)]);
    expect(asked).not.toContain('claim.number');
    expect(asked).toContain('member.holdsCard');
    expect(asked.at(-2)).toBe('received.before');
    expect(asked.at(-1)).toBe('member.town');
    expect(view).toMatchObject({
      outcome: 'eligible',
      amount: 10_000,
      open: [],
      next: null,
      lastDay: '1999-12-31',
      filedOn: '1999-03-01',
      channels: ['web', 'station'],
      matches: [{ policy: 'toy-match', funder: '甲镇总工会', outcome: 'eligible', amount: 5000 }],
    });
    expect(view.decided).toContainEqual({ sentence: '三 一级100元', verdict: 'met' });
  });

  it('says the amount before it asks what only another funder’s money hangs on', async () => {
    const { member: _, ...rest } = KNOWN;
    const view = value(await ask({ ...rest, member: { holdsCard: true } }));
    expect(view).toMatchObject({
      outcome: 'eligible',
      amount: 10_000,
      next: { path: 'member.town', waiting: [] },
    });
  });

  it('stops at the first sentence that is not met, and says which other answer would meet it', async () => {
    const view = value(await ask({ member: { holdsCard: false } }));
    expect(view).toMatchObject({ outcome: 'refused', amount: 0, next: null });
    expect(view.decided).toContainEqual({ sentence: '一 持卡会员', verdict: 'unmet' });
    expect(view.changes).toStrictEqual([
      { sentence: '一 持卡会员', path: 'member.holdsCard', label: '持卡', answers: ['是'] },
    ]);
  });

  it('consults the public register: an institution that is not in it goes to a person', async () => {
    const { view } = await walk({ ...KNOWN, claim: { ...KNOWN.claim, issuer: '别处' } });
    expect(view).toMatchObject({ outcome: 'referred', amount: 0 });
    expect(view.decided).toContainEqual({
      sentence: '二 备案机构',
      verdict: 'refer',
      reason: '备案情况不明',
    });
  });

  it('asks of earlier awards which year’s, and refuses a second one of the plan year', async () => {
    const received = { before: true, planYear: '1999' };
    const { asked, view } = await walk({ ...KNOWN, received });
    expect(asked.slice(-2)).toStrictEqual(['received.before', 'received.planYear']);
    expect(view).toMatchObject({ outcome: 'refused' });
    expect(view.decided).toContainEqual({ sentence: '五 每人一次', verdict: 'unmet' });
    const earlier = await walk({ ...KNOWN, received: { before: true, planYear: '1998' } });
    expect(earlier.view).toMatchObject({ outcome: 'eligible' });
  });

  it('leaves open what hangs on an answer that nobody knows, and goes on with the rest', async () => {
    const { member: _, ...rest } = KNOWN;
    const { view } = await walk(rest);
    expect(view).toMatchObject({ outcome: 'incomplete', next: null, open: ['一 持卡会员'] });
  });

  it('answers as of today: nothing is asked once the last day is over', async () => {
    const late = await openFileSite({ now: () => '1999-12-31T16:00:00.000Z' });
    onTestFinished(late.close);
    const view = value(await ask({}, [], late));
    expect(view).toMatchObject({ outcome: 'refused', next: null, filedOn: '2000-01-01' });
    expect(view.decided).toContainEqual({ sentence: '四 1999年12月31日前申报', verdict: 'unmet' });
  });

  it('refuses what is no answer to anything asked, with the place of each', async () => {
    const wrong = await ask({ claim: { issuedOn: '1998-02-30' }, member: { idNumber: '1' } });
    expect(wrong.ok ? [] : wrong.reasons.map(({ path }) => path)).toStrictEqual(['claim.issuedOn', 'member']);
    const none = { scheme: 'toy', route: 'none', answers: {} };
    expect(codes(await visitor(site).ask('schemes.precheck', none))).toStrictEqual(['no-route']);
  });

  it('leaves it to a person where the rules fail', async () => {
    const fails = async () => refused(pluginFailed('玩具助推计划', 'deadline'));
    const broken = await openFileSite({
      alter: (services) => ({
        ...services,
        shop: { ...services.shop, assess: { ...services.shop.assess, precheck: fails } },
      }),
    });
    onTestFinished(broken.close);
    expect(value(await ask({}, [], broken))).toMatchObject({ outcome: 'referred', next: null, decided: [] });
  });
});
