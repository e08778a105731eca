import { openNotices } from '@zhutui/casework';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { payOut } from '../testing/pay-out.ts';
import { approveCase, deskOf, openCase } from '../testing/road/office-steps.ts';
import { faultsOf, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { openToyRoad, wear } from '../testing/road/toy-road.ts';
import type { Site } from '../testing/site.ts';
import { CITY, employ, hire, newKey, PASSWORD, signInMember, value } from '../testing/toy-city.ts';
import { enterMembers, fileFor, passAll } from '../testing/toy-sets.ts';
import type { Visitor } from '../testing/visitor.ts';

const BODIES = { unit: '单位工会', town: '镇总工会', district: '区总工会' } as const;

let road: Road;
let site: Site;
let clerk: Visitor;
let reference: string;

beforeAll(async () => {
  ({ road, site } = await openToyRoad());
  await enterMembers(site, 2);
  clerk = await employ(site, 'clerk', ['clerk']);
  const lodged = value(await fileFor(clerk, 'bodies', 0));
  reference = lodged.reference;
  value(await clerk.ask('cases.receive', { key: newKey(), id: lodged.id, version: 1 }));
  for (const [username, body] of Object.entries(BODIES)) await hire(site, username, ['reviewer'], body);
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);

/** What waits at the level of this reviewer, opened from the list. */
async function atLevel(username: string): Promise<Page> {
  const page = await deskOf(road, username, PASSWORD);
  await page.getByRole('link', { name: '申报办理' }).first().click();
  await page.getByLabel('只看待我这一级审核的').check();
  await page.getByRole('row').filter({ hasText: reference }).getByRole('link').first().click();
  await page.getByRole('heading', { name: '办理', exact: true }).waitFor();
  return page;
}

async function endorse(page: Page, words: string): Promise<void> {
  await page.getByRole('button', { name: '同意，报下一级' }).click();
  const asked = page.getByRole('dialog');
  await asked.getByLabel('审核意见（可不填）').fill(words);
  await clean(page);
  await asked.getByRole('button', { name: '同意，报下一级' }).click();
  await asked.waitFor({ state: 'hidden' });
}

describe('an application that three bodies review', { timeout: 120_000 }, () => {
  it('is endorsed by the first, whose reviewer then has no more part in it', async () => {
    const unit = await atLevel('unit');
    await shows(unit, '审核第 1 级（单位工会），共 3 级');
    await clean(unit);
    await endorse(unit, '情况属实');
    await shows(unit, '情况属实');
    await shows(unit, /由该机构的审核员办理/);
    expect(await unit.getByRole('button', { name: '同意，报下一级' }).count()).toBe(0);
    await clean(unit);
  });

  it('shows the worker at which level of which body it is', async () => {
    const phone = await road.phone();
    await phone.goto('/');
    await wear(phone, site, await signInMember(site, '13800130000'));
    await phone.goto('/mine');
    await phone.getByRole('link', { name: /^查看进度/ }).click();
    await shows(phone, '审核第 2 级（镇总工会），共 3 级');
    expect(await phone.getByText('情况属实').count()).toBe(0);
    await clean(phone);
  });

  it('is approved by the last, with all levels, names and words on the page', async () => {
    await endorse(await atLevel('town'), '同意');
    const district = await atLevel('district');
    expect(await approveCase(district)).toContain('100.00 元');
    const levels = district.getByRole('region', { name: '逐级审核' });
    await levels.getByText('同意通过').waitFor();
    for (const words of ['工作人员unit', '工作人员town', '工作人员district', '情况属实'])
      await levels.getByText(words).first().waitFor();
    await clean(district);
  });
});

describe('what is made public after it was paid', { timeout: 120_000 }, () => {
  it('is objected to at one desk and answered at another, where it says that no money moves', async () => {
    const reviewer = await employ(site, 'reviewer', ['reviewer']);
    const [id = ''] = await passAll(clerk, reviewer, 'afterwards', 1);
    await payOut(site, CITY);
    await openNotices(site.services.shop);
    const { reference: paid } = value(await clerk.ask('cases.read', { id }));
    const desk = await deskOf(road, 'clerk', PASSWORD);
    await openCase(desk, paid);
    await shows(desk, /拨付后公示：自1999年3月1日起，至1999年3月6日（含）/);
    await desk.getByRole('button', { name: '登记异议' }).click();
    const asked = desk.getByRole('dialog');
    await asked.getByText(/款项不会自动追回/).waitFor();
    await asked.getByLabel('异议的内容').fill('群众来电反映证书有误');
    await asked.getByRole('button', { name: '登记异议' }).click();
    await asked.waitFor({ state: 'hidden' });

    await hire(site, 'senior', ['senior']);
    const senior = await deskOf(road, 'senior', PASSWORD);
    await openCase(senior, paid);
    await shows(senior, '待答复');
    await clean(senior);
    await senior.getByRole('button', { name: '答复异议' }).click();
    const answer = senior.getByRole('dialog');
    await answer.getByLabel('异议不成立').check();
    await answer.getByLabel('答复的理由').fill('经核实证书无误');
    await clean(senior);
    await answer.getByRole('button', { name: '答复', exact: true }).click();
    await answer.waitFor({ state: 'hidden' });
    await shows(senior, '经核实证书无误');
    await clean(senior);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
