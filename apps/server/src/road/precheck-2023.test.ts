import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faultsOf, openRoad, type Page, type Road, shows } from '../testing/road/open-road.ts';

const ISSUER = '北京市职业技能鉴定管理中心';

let road: Road;
let phone: Page;

beforeAll(async () => {
  road = await openRoad();
  phone = await road.phone();
});
afterAll(() => road.close());

const clean = async (page: Page): Promise<void> => expect(await faultsOf(page)).toStrictEqual([]);

/** Waits for a question, looks the page over and taps the answer. */
async function tap(question: string | RegExp, answer: string): Promise<void> {
  await phone.getByRole('heading', { name: question }).waitFor();
  await clean(phone);
  await phone
    .getByRole('region', { name: question })
    .getByRole('button', { name: answer, exact: true })
    .click();
}

async function dateIs(day: string): Promise<void> {
  const field = phone.getByLabel(/^证书颁发日期/).and(phone.locator('input'));
  await field.waitFor();
  await clean(phone);
  await field.fill(day);
  await field.press('Enter');
}

describe('the pre-check of the plan of 2023, before signing in', { timeout: 120_000 }, () => {
  it('N23-2-1 says under which plan a certificate of a day may be applied for, and that none takes one of an earlier day', async () => {
    await phone.goto('/');
    const which = phone.getByRole('region', { name: '不知道该按哪一年的计划申报？' });
    const day = which.getByLabel('证书颁发（批准）日期或竞赛日期');
    await day.fill('2022-12-31');
    await which.getByRole('button', { name: '查一查' }).click();
    await which.getByText('2022年12月31日符合以下类别对日期的规定').waitFor();
    const named = which.getByRole('link', { name: /^国家职业资格证书（2023年/ });
    await clean(phone);
    await day.fill('2020-12-31');
    await which.getByRole('button', { name: '查一查' }).click();
    await which.getByText('按2020年12月31日，目前没有正在受理的助推计划').waitFor();
    expect(await named.count()).toBe(0);
    await clean(phone);
    await day.fill('2021-01-01');
    await which.getByRole('button', { name: '查一查' }).click();
    await named.click();
    await phone.getByRole('heading', { name: '2023年在职职工职业发展助推计划' }).waitFor();
  });

  it('N23-2-1 N23-3 asks what settles most first, and ends in 800 yuan with its sentence, day and ways', async () => {
    await phone.goto('/plans/beijing-2023');
    const certificates = phone.getByRole('region', { name: '国家职业资格证书' });
    await certificates.getByRole('link', { name: '先测一测是否符合条件' }).click();
    await dateIs('2022-06-30');
    await tap('等级', '三级（高级工）');
    await tap(/北京市工会会员/, '是');
    await tap(/互助服务卡/, '是');
    await tap('发证（评价）机构', ISSUER);
    await tap(/是否获得过/, '否');
    await phone.getByRole('heading', { name: '符合条件，可获资助 800.00 元' }).waitFor();
    await shows(phone, '国家三级（高级工）职业资格证书，每人资助800元');
    await shows(phone, '2023年10月31日（含）');
    await shows(phone, '在线系统、手机APP、12351职工服务热线、街道乡镇工会服务站');
    await clean(phone);
    const href = await phone.getByRole('link', { name: '申报此类' }).getAttribute('href');
    expect(href).toBe('/apply/beijing-2023/certificate');
  });

  it('N23-2-1 N23-5-2 is refused by its sentences once the date is changed to 2020, and granted again once it is put right', async () => {
    await phone.getByRole('button', { name: /修改.*证书颁发日期/ }).click();
    await dateIs('2020-12-31');
    await phone.getByRole('heading', { name: '按所填信息，不符合条件' }).waitFor();
    await shows(phone, '证书颁发日期为2021年1月1日至2022年12月31日（含）');
    await shows(phone, '“证书颁发日期（首次取得证书的发证日期）”符合上述条款时');
    expect(await phone.getByRole('link', { name: '申报此类' }).count()).toBe(0);
    await clean(phone);
    await phone.getByRole('button', { name: /修改.*证书颁发日期/ }).click();
    await dateIs('2021-01-01');
    await phone.getByRole('heading', { name: '符合条件，可获资助 800.00 元' }).waitFor();
  });

  it('N23-2-1 refuses who was paid in 2021 for a certificate of that year', async () => {
    await phone.getByRole('button', { name: /修改.*是否获得过/ }).click();
    await tap(/是否获得过/, '是');
    await tap(/哪一年度/, '2021年度');
    await tap(/是不是现在这张证书/, '否');
    await phone.getByRole('heading', { name: '按所填信息，不符合条件' }).waitFor();
    await shows(phone, '2021年度取证且已获得助推的职工不得再次申报');
    await clean(phone);
  });

  it('N23-1 stops at the first answer that refuses, and says what would change it', async () => {
    await phone.goto('/check/beijing-2023/certificate');
    await dateIs('2022-06-30');
    await tap('等级', '不清楚，先跳过');
    await tap(/北京市工会会员/, '否');
    await phone.getByRole('heading', { name: '按所填信息，不符合条件' }).waitFor();
    await shows(phone, '“北京市工会会员”是“是”时');
    expect(await phone.getByRole('heading', { name: /互助服务卡/ }).count()).toBe(0);
    await clean(phone);
  });

  it('N23-4-1 N23-A tells a social worker what to hand in and where, since nothing is filed online', async () => {
    await phone.goto('/check/beijing-2023/socialWorker');
    for (let asked = 0; asked < 8; asked += 1) {
      const skip = phone.getByRole('button', { name: '不清楚，先跳过' });
      const done = phone.getByRole('heading', { name: '已答部分没有不符合的条款' });
      await skip.or(done).first().waitFor();
      if ((await done.count()) > 0) break;
      const question = (await phone.getByRole('heading', { level: 2 }).first().textContent()) ?? '';
      await skip.click();
      await phone.getByRole('heading', { name: question, exact: true }).waitFor({ state: 'detached' });
    }
    await shows(phone, '本人身份证复印件');
    await shows(phone, '北京市西城区虎坊路13号北京职工服务中心南配楼一层');
    await shows(phone, '本类不在网上自行申报');
    await clean(phone);
  });

  it('met no error on any page', () => {
    expect(road.troubles).toStrictEqual([]);
  });
});
