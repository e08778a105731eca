import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inhabitants } from '../demo/people.ts';
import { NEW_WORKER } from '../demo/story.ts';
import {
  approveCase,
  importAnswer,
  openCase,
  sendMoney,
  signInAtDesk,
} from '../testing/road/office-steps.ts';
import { faultsOf, openRoad, type Page, type Road, shows } from '../testing/road/open-road.ts';
import { fillCertificate, signInByPhone, smsTo } from '../testing/road/worker-steps.ts';

const worker = inhabitants[NEW_WORKER] ?? { name: '', phone: '' };
const CITY = { maker: 'maker', checker: 'checker', releaser: 'releaser' };
const CERTIFICATE = {
  issuer: '北京市职业技能鉴定管理中心',
  level: '三级（高级工）',
  occupation: '中式烹调师',
  number: '2201003000300100',
  issuedOn: '2022-06-30',
};

let road: Road;
let phone: Page;
let reference = '';

beforeAll(async () => {
  road = await openRoad();
  phone = await road.phone();
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);

describe('the plan of 2023, from the first page to the money', { timeout: 120_000 }, () => {
  it('N23-4-1 N23-3 N23-6 shows until when, how much and whom to ask', async () => {
    await phone.goto('/');
    const card = phone.getByRole('region', { name: '2023年在职职工职业发展助推计划' });
    await card.getByText('2023年10月31日').waitFor();
    for (const sum of ['2000元', '1000元', '800元']) await card.getByText(sum).first().waitFor();
    await clean(phone);
    await card.getByRole('link', { name: '查看条件并申报' }).click();
    await shows(phone, '010-83570885');
    await shows(phone, '北京市西城区虎坊路13号北京职工服务中心南配楼一层');
    await clean(phone);
  });

  it('signs the worker in by a code that comes to the phone', async () => {
    await phone.goto('/sign-in');
    await phone.getByRole('heading', { name: '登录' }).waitFor();
    await clean(phone);
    await signInByPhone(phone, worker.phone);
    await phone.getByRole('heading', { name: '我的申报' }).waitFor();
    await shows(phone, '您还没有申报');
    await clean(phone);
  });

  it('N23-2-1 N23-4-1 takes the application that the worker fills in, missing answers told at once', async () => {
    await phone.goto('/plans/beijing-2023');
    await phone
      .getByRole('region', { name: '国家职业资格证书' })
      .getByRole('link', { name: '申报此类' })
      .click();
    await phone.getByRole('heading', { name: '国家职业资格证书申报' }).waitFor();
    await phone.getByRole('button', { name: '下一步：核对' }).click();
    await phone.getByRole('alert').getByText('还有 5 处').waitFor();
    await clean(phone);
    await fillCertificate(phone, CERTIFICATE);
    await shows(phone, '800.00 元');
    await shows(phone, CERTIFICATE.number);
    await clean(phone);
  });

  it('N23-4-2 gives a receipt with the day by which the review is promised', async () => {
    await phone.getByRole('button', { name: '确认提交' }).click();
    const receipt = phone.getByRole('status').filter({ hasText: '受理编号' });
    await receipt.getByText('2023年7月1日').waitFor();
    reference = /ZT\d{4}-\d+/.exec((await receipt.textContent()) ?? '')?.[0] ?? '';
    expect(reference).toMatch(/^ZT2023-\d+$/);
    await clean(phone);
    expect(await smsTo(phone, worker.phone, reference)).toContain('已提交');
  });

  it('N23-5-1 takes no second application of the same worker in the plan year', async () => {
    await phone.goto('/apply/beijing-2023/certificate');
    await fillCertificate(phone, { ...CERTIFICATE, number: '2201003000200999', level: '二级（技师）' });
    await phone.getByRole('button', { name: '确认提交' }).click();
    await phone.getByRole('alert').getByText(reference).waitFor();
    await clean(phone);
  });

  it('N23-4-2 is received and approved by a reviewer, sentence by sentence', async () => {
    const reviewer = await signInAtDesk(road, 'reviewer');
    await openCase(reviewer, reference);
    await clean(reviewer);
    await reviewer.getByRole('button', { name: '受理', exact: true }).click();
    await shows(reviewer, '证书颁发日期为2021年1月1日至2022年12月31日（含）');
    expect(await approveCase(reviewer)).toContain('800.00 元');
    await reviewer.getByText('待拨付', { exact: true }).first().waitFor();
    await clean(reviewer);
  });

  it('N23-4-3 is paid in a batch that three people make, check and release', async () => {
    const { maker, checker, releaser, files, answer } = await sendMoney(road, CITY);
    for (const page of [maker, checker, releaser]) {
      await page.getByRole('row').filter({ hasText: reference }).getByText('800.00').waitFor();
      await clean(page);
    }
    expect(files[1]).toStrictEqual(files[0]);
    expect(files[0].bytes.toString()).toContain(worker.name);

    const altered = Buffer.from(answer.bytes.toString().replace('800.00', '900.00'));
    await importAnswer(releaser, { ...answer, bytes: altered });
    await shows(releaser, '文件未导入');
    await clean(releaser);
    await importAnswer(releaser, answer);
    await shows(releaser, '拨付成功');
    await shows(releaser, '已回盘');
    await clean(releaser);
  });

  it('N23-4-3 shows the worker 已拨付 and the amount, and tells so by SMS', async () => {
    await phone.goto('/mine');
    await phone.getByText('已拨付', { exact: true }).waitFor();
    await clean(phone);
    await phone.getByRole('link', { name: new RegExp(`查看进度.*${reference}`) }).click();
    await phone.getByText('已拨付', { exact: true }).first().waitFor();
    await phone.getByText('800.00 元').waitFor();
    await clean(phone);
    expect(await smsTo(phone, worker.phone, '已拨付到')).toContain(`${reference}的800元`);
    await phone.goto('/sandbox');
    await phone.getByRole('article').first().waitFor();
    await clean(phone);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
