import type { Page } from './open-road.ts';

/** Signs in by the code sent to the phone, read on the page of sandbox messages. */
export async function signInByPhone(page: Page, phone: string): Promise<void> {
  await page.getByRole('link', { name: '登录' }).click();
  await page.getByLabel('手机号').fill(phone);
  await page.getByRole('button', { name: '获取验证码' }).click();
  await page.getByLabel('6位验证码').fill(await codeSentTo(page, phone));
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('button', { name: '退出' }).waitFor();
}

/** Reads the code where a real phone would show it. */
async function codeSentTo(page: Page, phone: string): Promise<string> {
  const text = await withSandbox(page, (sandbox) => messageTo(sandbox, phone, /验证码\d{6}/));
  return /验证码(\d{6})/.exec(text)?.[1] ?? '';
}

/** The latest message to a phone that says this; waits until it is there. */
export async function smsTo(page: Page, phone: string, words: RegExp | string): Promise<string> {
  return await withSandbox(page, (sandbox) => messageTo(sandbox, phone, words));
}

async function withSandbox<T>(page: Page, look: (sandbox: Page) => Promise<T>): Promise<T> {
  const sandbox = await page.context().newPage();
  await sandbox.goto('/sandbox');
  try {
    return await look(sandbox);
  } finally {
    await sandbox.close();
  }
}

async function messageTo(sandbox: Page, phone: string, words: RegExp | string): Promise<string> {
  const message = sandbox
    .getByRole('article')
    .filter({ hasText: `发往 ${phone.slice(0, 3)}****${phone.slice(-4)}` })
    .filter({ hasText: words })
    .first();
  return (await message.textContent()) ?? '';
}

/** A certificate as its holder types it in. */
export interface Certificate {
  readonly issuer: string;
  readonly level: string;
  readonly occupation: string;
  readonly number: string;
  readonly issuedOn: string;
}

/** Fills in the form of the certificate route and goes on to the page that reads it back. */
export async function fillCertificate(page: Page, certificate: Certificate): Promise<void> {
  await page.getByLabel('发证（评价）机构').selectOption(certificate.issuer);
  await page.getByLabel('等级').selectOption(certificate.level);
  await page.getByLabel('职业（工种）').fill(certificate.occupation);
  await page.getByLabel('证书编号').fill(certificate.number);
  await page.getByLabel('证书颁发日期').fill(certificate.issuedOn);
  await page.getByRole('button', { name: '下一步：核对' }).click();
}
