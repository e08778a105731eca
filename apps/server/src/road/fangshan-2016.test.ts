import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inhabitants } from '../demo/people.ts';
import { FANGSHAN_WORKER } from '../demo/story.ts';
import {
  approveCase,
  deskOf,
  importAnswer,
  openCase,
  sayYes,
  sendMoney,
  signInAtDesk,
} from '../testing/road/office-steps.ts';
import { faultsOf, openRoad, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { signInByPhone, smsTo } from '../testing/road/worker-steps.ts';

const worker = inhabitants[FANGSHAN_WORKER] ?? { name: '', phone: '' };
const CITY = { maker: 'maker', checker: 'checker', releaser: 'releaser' };
const DISTRICT = { maker: 'fs-maker', checker: 'fs-checker', releaser: 'fs-releaser' };

let road: Road;
let phone: Page;
let reference = '';

beforeAll(async () => {
  road = await openRoad();
  phone = await road.phone();
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);

/** One payment on the worker's page, by whose money it is. */
const payment = (kind: string, funder: string): Locator =>
  phone.getByRole('main').locator('div').filter({ hasText: kind }).filter({ hasText: funder }).last();

describe('a certificate of 2016 of a member in Fangshan', { timeout: 120_000 }, () => {
  it('N16-2-2 awaits review, filed on 2017-03-01 at a station', async () => {
    await phone.goto('/sign-in');
    await signInByPhone(phone, worker.phone);
    await shows(phone, '2017年3月1日申报');
    await clean(phone);
    await phone.getByRole('link', { name: /^查看进度/ }).click();
    await shows(phone, '审核中');
    const text = await phone.getByRole('main').textContent();
    reference = /ZT\d{4}-\d+/.exec(text ?? '')?.[0] ?? '';
    expect(reference).toMatch(/^ZT2017-\d+$/);
    await clean(phone);
  });

  it('N16-3 FS16-1 FS16-2 is approved for 1000 yuan of the city, the matches of district and unit foretold', async () => {
    const reviewer = await signInAtDesk(road, 'reviewer');
    await openCase(reviewer, reference);
    for (const [policy, sum] of [
      ['房山区总工会', '1,000.00 元'],
      ['所在单位', '500.00 元'],
    ] as const)
      await reviewer
        .getByRole('listitem')
        .filter({ hasText: `出资：${policy}` })
        .getByText(sum)
        .waitFor();
    await clean(reviewer);
    expect(await approveCase(reviewer)).toContain('1,000.00 元');
    await shows(reviewer, '待拨付');
    await clean(reviewer);
  });

  it('N16-3 is paid by the city, which sees nothing of the district’s money', async () => {
    const { maker, releaser, files, answer } = await sendMoney(road, CITY);
    expect(files[0].bytes.toString()).toContain(worker.name);
    await importAnswer(releaser, answer);
    await shows(releaser, '拨付成功');
    await clean(releaser);
    await maker.getByRole('link', { name: '资金拨付' }).first().click();
    await shows(maker, '北京市总工会 · 待拨付');
    expect(await maker.getByText('房山区总工会').count()).toBe(0);
    await clean(maker);
  });

  it('FS16-1 owes the match only from then on, apart from the award', async () => {
    await phone.reload();
    await payment('助推资金', '北京市总工会').getByText('已拨付').waitFor();
    await payment('配比补助', '房山区总工会').getByText('待拨付').waitFor();
    await payment('配比补助', '所在单位').getByText('待拨付').waitFor();
    await clean(phone);
  });

  it('FS16-1 is matched 1:1 in a batch of the district, by its own three people', async () => {
    const { maker, checker, releaser, files, answer } = await sendMoney(road, DISTRICT);
    for (const page of [maker, checker, releaser]) {
      await page.getByRole('row').filter({ hasText: reference }).getByText('1,000.00').waitFor();
      await shows(page, '房山区总工会');
      await clean(page);
    }
    expect(files[1]).toStrictEqual(files[0]);
    await importAnswer(releaser, answer);
    await shows(releaser, '拨付成功 1 笔，1,000.00 元');
    await clean(releaser);
  });

  it('FS16-2 is matched by the unit as it declared, paid by itself and recorded here', async () => {
    const unit = await deskOf(road, 'unit');
    await unit.getByRole('heading', { name: '单位配比补助' }).waitFor();
    await clean(unit);
    const row = unit.getByRole('row').filter({ hasText: reference });
    await row.getByText('500.00').waitFor();
    await row.getByRole('button', { name: '登记已发放' }).click();
    await sayYes(unit, '登记');
    await row.getByText(/已发放/).waitFor();
    await clean(unit);
  });

  it('FS16-1 FS16-2 shows the worker each amount apart, and tells of each by SMS', async () => {
    await phone.reload();
    for (const [kind, funder, sum] of [
      ['助推资金', '北京市总工会', '1,000.00 元'],
      ['配比补助', '房山区总工会', '1,000.00 元'],
      ['配比补助', '所在单位', '500.00 元'],
    ] as const) {
      await payment(kind, funder).getByText('已拨付').waitFor();
      await payment(kind, funder).getByText(sum).waitFor();
    }
    await clean(phone);
    expect(await smsTo(phone, worker.phone, /的1000元已拨付到/)).toContain(reference);
    expect(await smsTo(phone, worker.phone, '配比补助1000元已拨付到')).toContain(reference);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
