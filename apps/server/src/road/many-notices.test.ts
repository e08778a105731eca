import { afterAll, beforeAll, expect, it } from 'vitest';
import { deskOf } from '../testing/road/office-steps.ts';
import { faultsOf, type Road } from '../testing/road/open-road.ts';
import { openToyRoad } from '../testing/road/toy-road.ts';
import { employ, PASSWORD } from '../testing/toy-city.ts';
import { enterMembers, passAll } from '../testing/toy-sets.ts';

/** One more than the portal reads at once. */
const MANY = 51;
let road: Road;

beforeAll(async () => {
  const { site, ...rest } = await openToyRoad();
  road = rest.road;
  await enterMembers(site, MANY);
  const [clerk, reviewer] = [
    await employ(site, 'clerk', ['clerk']),
    await employ(site, 'reviewer', ['reviewer']),
  ];
  await passAll(clerk, reviewer, 'shown', MANY);
});
afterAll(() => road.close());

it('public notices are read to the last one, also where they are many', { timeout: 120_000 }, async () => {
  const phone = await road.phone();
  await phone.goto('/notices');
  const shown = phone.getByRole('region', { name: '集体shown · 一类' });
  await shown.getByText('已列出 50 人，5,000.00 元').waitFor();
  expect(await faultsOf(phone)).toStrictEqual([]);
  await phone.getByRole('button', { name: '显示更多' }).click();
  await shown.getByText('共 51 人，5,100.00 元').waitFor();
  expect(await phone.getByRole('button', { name: '显示更多' }).count()).toBe(0);
  expect(await faultsOf(phone)).toStrictEqual([]);
});

it('staff turn their pages', { timeout: 120_000 }, async () => {
  const desk = await deskOf(road, 'clerk', PASSWORD);
  await desk.getByRole('link', { name: '公示与异议' }).click();
  const rows = desk.getByRole('button', { name: /^登记异议/ });
  await rows.first().waitFor();
  expect(await rows.count()).toBe(20);
  await desk.getByRole('button', { name: '下一页' }).click();
  await desk.getByRole('button', { name: '上一页' }).waitFor();
  await desk.getByRole('button', { name: '下一页' }).click();
  await expect.poll(() => rows.count()).toBe(MANY - 40);
  expect(await faultsOf(desk)).toStrictEqual([]);
  expect(road.troubles).toStrictEqual([]);
});
