import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../testing/road/office-steps.ts';
import { faultsOf, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { openToyRoad } from '../testing/road/toy-road.ts';
import { employ, PASSWORD } from '../testing/toy-city.ts';
import { enterMembers, passAll } from '../testing/toy-sets.ts';

let road: Road;
let phone: Page;
let clerk: Page;

beforeAll(async () => {
  const { site, ...rest } = await openToyRoad();
  road = rest.road;
  await enterMembers(site, 2);
  await passAll(
    await employ(site, 'clerk', ['clerk']),
    await employ(site, 'reviewer', ['reviewer']),
    'shown',
    2,
  );
  phone = await road.phone();
  clerk = await deskOf(road, 'clerk', PASSWORD);
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);

describe('a public notice before payment', { timeout: 120_000 }, () => {
  it('is read by everybody, names masked, with the sums, the last day and the sentence', async () => {
    await phone.goto('/plans/shown');
    await phone.getByRole('link', { name: '查看公示名单' }).click();
    const shown = phone.getByRole('region', { name: '集体shown · 一类' });
    await shown.getByText('依据：六“公示5日”').waitFor();
    await shown.getByText('共 2 人，200.00 元').waitFor();
    expect(await shown.getByText('公示至1999年3月6日（含）').count()).toBe(2);
    expect(await shown.getByText('职工', { exact: true }).count()).toBe(0);
    await clean(phone);
  });

  it('takes an objection at the office, after which the case is no longer shown', async () => {
    await clerk.getByRole('link', { name: '公示与异议' }).click();
    await clerk
      .getByRole('button', { name: /^登记异议/ })
      .first()
      .click();
    await clerk.getByLabel('异议的内容').fill('匿名来电：证书编号有误');
    await clean(clerk);
    await clerk.getByRole('dialog').getByRole('button', { name: '登记异议' }).click();
    await shows(clerk, '异议已登记。');
    await clerk.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await clerk.getByRole('button', { name: /^登记异议/ }).count()).toBe(1);
    await clean(clerk);
    await phone.reload();
    await shows(phone, '共 1 人，100.00 元');
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
