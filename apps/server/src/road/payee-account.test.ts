import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../testing/road/office-steps.ts';
import { faultsOf, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { openToyRoad } from '../testing/road/toy-road.ts';
import { CITY, employ, hire, PASSWORD } from '../testing/toy-city.ts';
import { enterMembers, passAll } from '../testing/toy-sets.ts';

let road: Road;
let maker: Page;
let checker: Page;

beforeAll(async () => {
  const { site, ...rest } = await openToyRoad();
  road = rest.road;
  await enterMembers(site, 1);
  await passAll(
    await employ(site, 'clerk', ['clerk']),
    await employ(site, 'reviewer', ['reviewer']),
    'taught',
    1,
  );
  for (const role of ['maker', 'checker']) await hire(site, role, [role], CITY);
  maker = await deskOf(road, 'maker', PASSWORD);
  checker = await deskOf(road, 'checker', PASSWORD);
});
afterAll(() => road.close());

const ACCOUNT = '11001234567890123456';
const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);

describe('a share of the unit, whose account nobody knows yet', { timeout: 120_000 }, () => {
  it('stands apart from what can be paid, and is entered by the maker with its source', async () => {
    await shows(maker, '未登记收款账户');
    await maker.getByRole('link', { name: '收款账户' }).click();
    await maker.getByRole('button', { name: '登记账户 甲厂' }).click();
    const asked = maker.getByRole('dialog');
    await asked.getByLabel('账号').fill(ACCOUNT);
    await asked.getByLabel('来源').fill('单位来函，1999年2月1日');
    await clean(maker);
    await asked.getByRole('button', { name: '登记', exact: true }).click();
    await shows(maker, '待另一人核对');
    expect(await maker.getByText(ACCOUNT).count()).toBe(0);
    await clean(maker);
  });

  it('counts once the checker has typed the same number from the source', async () => {
    await checker.getByRole('link', { name: '收款账户' }).click();
    await checker.getByRole('button', { name: '核对 甲厂' }).click();
    const asked = checker.getByRole('dialog');
    await asked.getByText('单位来函，1999年2月1日').waitFor();
    await asked.getByLabel('按来源材料再录一遍账号').fill(`${ACCOUNT.slice(0, -1)}7`);
    await asked.getByRole('button', { name: '核对无误' }).click();
    await asked.getByText(/两次录入的账号不一致/).waitFor();
    await clean(checker);
    await asked.getByLabel('按来源材料再录一遍账号').fill(ACCOUNT);
    await asked.getByRole('button', { name: '核对无误' }).click();
    await checker.getByRole('row').filter({ hasText: '甲厂' }).getByText('已核对').waitFor();
    await clean(checker);
  });

  it('is paid then, to the account in the batch', async () => {
    await maker.getByRole('link', { name: '资金拨付' }).click();
    await maker.getByRole('button', { name: '制作批次（全部 2 笔）' }).click();
    await maker.getByRole('row').filter({ hasText: '甲厂' }).getByText('****3456').waitFor();
    await clean(maker);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
