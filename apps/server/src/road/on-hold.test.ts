import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskOf, openCase, sayYes } from '../testing/road/office-steps.ts';
import { faultsOf, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { openToyRoad, wear } from '../testing/road/toy-road.ts';
import type { Site } from '../testing/site.ts';
import { employ, hire, newKey, PASSWORD, signInMember, value } from '../testing/toy-city.ts';
import { enterMembers, fileFor } from '../testing/toy-sets.ts';

const WHY = '编号在发证机构查不到，已去函核实';

let road: Road;
let site: Site;
let desk: Page;
let reference = '';

beforeAll(async () => {
  ({ road, site } = await openToyRoad());
  await enterMembers(site, 1);
  const clerk = await employ(site, 'clerk', ['clerk']);
  const lodged = value(await fileFor(clerk, 'shown', 0));
  reference = lodged.reference;
  value(await clerk.ask('cases.receive', { key: newKey(), id: lodged.id, version: 1 }));
  await hire(site, 'reviewer', ['reviewer']);
  desk = await deskOf(road, 'reviewer', PASSWORD);
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);

describe('a case under review that has to wait for an answer from elsewhere', { timeout: 120_000 }, () => {
  it('is put on hold with the reason, which stands on its page', async () => {
    await openCase(desk, reference);
    await desk.getByRole('button', { name: '暂缓办理' }).click();
    await desk.getByRole('dialog').getByLabel('暂缓的原因').fill(WHY);
    await clean(desk);
    await sayYes(desk, '暂缓办理');
    await desk.getByRole('alert').getByText(`原因：${WHY}`).waitFor();
    expect(await desk.getByRole('button', { name: '通过', exact: true }).count()).toBe(0);
    await clean(desk);
  });

  it('tells the worker why', async () => {
    const phone = await road.phone();
    await wear(phone, site, await signInMember(site, '13800130000'));
    await phone.goto('/mine');
    await phone.getByRole('link', { name: /^查看进度/ }).click();
    await shows(phone, `暂缓办理的原因：${WHY}`);
    await clean(phone);
  });

  it('is taken up again, and can be decided', async () => {
    await desk.getByRole('button', { name: '恢复办理' }).click();
    await shows(desk, `暂缓的原因：${WHY}`);
    await clean(desk);
    await sayYes(desk, '恢复办理');
    await desk.getByRole('button', { name: '通过', exact: true }).waitFor();
    expect(await desk.getByText(`原因：${WHY}`).count()).toBe(0);
    await clean(desk);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
