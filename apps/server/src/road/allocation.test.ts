import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf, sayYes } from '../testing/road/office-steps.ts';
import { faultsOf, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { openToyRoad, wear } from '../testing/road/toy-road.ts';
import type { Site } from '../testing/site.ts';
import { employ, hire, PASSWORD, signInMember } from '../testing/toy-city.ts';
import { enterMembers, fileFor, passAll, statesOf } from '../testing/toy-sets.ts';
import type { Visitor } from '../testing/visitor.ts';

let road: Road;
let site: Site;
let reviewer: Visitor;
let ids: readonly string[];
let senior: Page;
let second: Page;

beforeAll(async () => {
  ({ road, site } = await openToyRoad());
  await enterMembers(site, 5);
  const clerk = await employ(site, 'clerk', ['clerk']);
  reviewer = await employ(site, 'reviewer', ['reviewer']);
  ids = await passAll(clerk, reviewer, 'lots', 4);
  await fileFor(clerk, 'lots', 4);
  for (const username of ['senior', 'second']) await hire(site, username, ['senior']);
  senior = await deskOf(road, 'senior', PASSWORD);
  second = await deskOf(road, 'second', PASSWORD);
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);
const runs = (page: Page) => page.getByRole('region', { name: '集体lots' });
const nthOf = async (state: string): Promise<number> => (await statesOf(reviewer, ids)).indexOf(state);

/** The nth member's page of their own applications, on a telephone. */
async function phoneOf(nth: number): Promise<Page> {
  const phone = await road.phone();
  await wear(phone, site, await signInMember(site, `1380013000${nth}`));
  await phone.goto('/mine');
  await phone.getByRole('link', { name: /^查看进度/ }).click();
  await phone.getByText('办理过程').waitFor();
  return phone;
}

describe('a lottery of two places among four', { timeout: 120_000 }, () => {
  it('is announced before anybody applies, with the sentence and what becomes of the others', async () => {
    const phone = await road.phone();
    await phone.goto('/plans/lots');
    await shows(phone, '名额有限，统一分配');
    await shows(phone, '抽签确定二人');
    await shows(phone, /没有抽中的申报显示“未中签”/);
    await clean(phone);
  });

  it('is proposed by one, who is told that it may be too early, and who cannot confirm it', async () => {
    await senior.getByRole('link', { name: '统一分配' }).click();
    await runs(senior).getByRole('row', { name: /一类/ }).getByText('4 件').waitFor();
    await clean(senior);
    await runs(senior).getByRole('button', { name: '提出分配' }).click();
    const asked = senior.getByRole('dialog');
    await asked.getByText('现有待分配 4 件').waitFor();
    await asked.getByText(/申报期尚未结束/).waitFor();
    await asked.getByText('仍有 1 件尚在审核').waitFor();
    await clean(senior);
    await asked.getByRole('button', { name: '提出', exact: true }).click();
    await shows(senior, '拟定结果');
    await shows(senior, /提出人不能自己确认/);
    expect(await senior.getByRole('button', { name: '确认', exact: true }).count()).toBe(0);
    await clean(senior);
    expect(await statesOf(reviewer, ids)).toStrictEqual(['passed', 'passed', 'passed', 'passed']);
  });

  it('is run again and confirmed by another, whose page draws the lots itself', async () => {
    await second.getByRole('link', { name: '统一分配' }).click();
    await runs(second)
      .getByRole('row', { name: /待确认/ })
      .getByRole('link')
      .click();
    await second.getByRole('button', { name: '复核重算' }).click();
    await shows(second, '重算结果与保存的完全一致。');
    const lots = await second
      .getByRole('row')
      .getByText(/^0\.\d{10}$/)
      .allTextContents();
    expect(lots).toHaveLength(4);
    expect(lots.slice(0, 2).toSorted()).toStrictEqual(lots.slice(0, 2));
    await clean(second);
    await second.getByRole('button', { name: '确认', exact: true }).click();
    await shows(second, /获得名额 2 件（200.00 元），未中签 2 件/);
    await sayYes(second, '确认');
    await shows(second, /已按下列结果办理/);
    await clean(second);
    const states = await statesOf(reviewer, ids);
    expect(states.toSorted()).toStrictEqual(['approved', 'approved', 'notDrawn', 'notDrawn']);
  });

  it('is saved as a file that anybody can draw the lots from again', async () => {
    const press = second.getByRole('button', { name: '导出', exact: true }).click();
    const [download] = await Promise.all([second.waitForEvent('download'), press]);
    const rows = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
    expect(rows[0]).toContain('受理编号,系统编号,抽签数,结果');
    expect(rows.slice(1).map((row) => ids.includes(row.split(',')[1] ?? ''))).toStrictEqual(
      Array.from({ length: 4 }, () => true),
    );
  });

  it('tells who was not drawn so, with the sentence, and who was drawn what comes', async () => {
    const missed = await phoneOf(await nthOf('notDrawn'));
    await missed.getByText('未中签', { exact: true }).first().waitFor();
    await shows(missed, '依据：五“抽签确定二人”');
    await clean(missed);
    const drawn = await phoneOf(await nthOf('approved'));
    await shows(drawn, '获得名额');
    await shows(drawn, '100.00 元');
    await clean(drawn);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
