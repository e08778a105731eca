import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf } from '../testing/road/office-steps.ts';
import { faultsOf, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { openToyRoad, wear } from '../testing/road/toy-road.ts';
import type { Site } from '../testing/site.ts';
import { employ, hire, newKey, PASSWORD, signInMember, value } from '../testing/toy-city.ts';
import { enterMembers, idNumberOf } from '../testing/toy-sets.ts';

let road: Road;
let site: Site;
let unit: Page;
let reference = '';

beforeAll(async () => {
  ({ road, site } = await openToyRoad());
  await enterMembers(site, 3);
  const administrator = await employ(site, 'boss', ['administrator']);
  const [own] = await administrator.ask('staff.employers', { text: '甲厂' });
  await hire(site, 'unit', ['unit'], own?.id);
  unit = await deskOf(road, 'unit', PASSWORD);
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);
const endOf = (nth: number): string => idNumberOf(nth).slice(-4);

describe('a certificate that the unit’s union files for a worker', { timeout: 120_000 }, () => {
  it('cannot be filed by the worker, who is told whom to turn to', async () => {
    const phone = await road.phone();
    await phone.goto('/plans/unions');
    await shows(phone, '由所在单位工会统一申报，请与其联系。');
    expect(await phone.getByRole('link', { name: '申报此类' }).count()).toBe(0);
    await clean(phone);
  });

  it('is filed for one of the unit’s own people, found by name; others are not offered', async () => {
    await unit.getByRole('link', { name: '为职工申报' }).click();
    await unit.getByRole('region', { name: '职工与类别' }).waitFor();
    await unit.getByRole('button', { name: '下一步：填写' }).click();
    await shows(unit, '请选择职工。');
    await clean(unit);
    await unit.getByLabel('职工', { exact: true }).pressSequentially('职');
    const offered = unit.locator('.ant-select-item-option').filter({ hasText: '职工' });
    await offered.nth(1).waitFor();
    const ends = (await offered.allTextContents()).map((text) => text.slice(-4));
    expect(ends.toSorted()).toStrictEqual([endOf(0), endOf(1)].toSorted());
    await offered.filter({ hasText: endOf(0) }).click();
    await pick('助推计划', '集体unions');
    await unit.getByRole('button', { name: '下一步：填写' }).click();
    await unit.getByLabel('编号').fill('U1');
    await clean(unit);
    await unit.getByRole('button', { name: '下一步：核对' }).click();
    await shows(unit, '甲厂工会');
    await shows(unit, '资助 100.00 元');
    await clean(unit);
    await unit.getByRole('button', { name: '确认提交' }).click();
    const receipt = unit.getByRole('status').filter({ hasText: '受理编号' });
    reference = /ZT\d{4}-\d+/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
    expect(reference).toMatch(/^ZT1999-\d+$/);
    await unit.getByRole('row').filter({ hasText: reference }).getByText('待受理').waitFor();
    await clean(unit);
  });

  it('is returned, and put right by the union on its own page, where it reads what staff wrote', async () => {
    const clerk = await employ(site, 'clerk', ['clerk']);
    const [{ id } = { id: '' }] = value(await clerk.ask('cases.list', { text: reference })).cases;
    const notes = [{ path: 'claim.number', text: '请填写证书右上角的编号' }];
    value(await clerk.ask('cases.receive', { key: newKey(), id, version: 1 }));
    value(await clerk.ask('cases.returnForCorrection', { key: newKey(), id, version: 2, notes }));
    await unit.reload();
    await unit.getByRole('row').filter({ hasText: '补正' }).getByRole('link', { name: reference }).click();
    await unit.getByRole('alert').getByText('请填写证书右上角的编号').waitFor();
    await clean(unit);
    await unit.getByRole('button', { name: '补正' }).click();
    await shows(unit, '需补正：请填写证书右上角的编号');
    expect(await unit.getByLabel('编号').inputValue()).toBe('U1');
    await clean(unit);
    await unit.getByLabel('编号').fill('U2');
    await unit.getByRole('button', { name: '提交补正' }).click();
    await shows(unit, '已受理，正在审核申请人资格及申报信息。');
    await unit.getByRole('region', { name: '申报内容' }).getByText('U2').waitFor();
    await clean(unit);
    expect(value(await clerk.ask('cases.read', { id }))).toMatchObject({
      state: 'reviewing',
      claim: { number: 'U2' },
    });
  });

  it('is seen by the worker', async () => {
    const phone = await road.phone();
    await wear(phone, site, await signInMember(site, '13800130000'));
    await phone.goto('/mine');
    await shows(phone, reference);
    await clean(phone);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});

/** Chooses an option of a list by its label. */
async function pick(label: string, option: string): Promise<void> {
  await unit.getByLabel(label, { exact: true }).first().click();
  await unit.locator('.ant-select-item-option').filter({ hasText: option }).first().click();
}
