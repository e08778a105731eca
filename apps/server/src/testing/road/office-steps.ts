import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { DEMO_PASSWORD } from '../../demo/accounts.ts';
import type { Page, Road } from './open-road.ts';

/** A desk at which this account has signed in by the form. */
export async function signInAtDesk(road: Road, username: string): Promise<Page> {
  const page = await road.desk();
  await page.goto('/office/');
  await page.getByLabel('用户名').fill(username);
  await page.getByLabel('密码', { exact: true }).fill(DEMO_PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
  await page.getByRole('navigation', { name: '主要栏目' }).waitFor();
  return page;
}

/** The same without the form, which one walk is enough for. */
export async function deskOf(road: Road, username: string, password = DEMO_PASSWORD): Promise<Page> {
  const page = await road.desk();
  const data = { username, password };
  await page.context().request.post('/api/trpc/access.signIn', { data });
  await page.goto('/office/');
  await page.getByRole('navigation', { name: '主要栏目' }).waitFor();
  return page;
}

/** Opens a case from the list, found by reference or name. */
export async function openCase(page: Page, find: string): Promise<void> {
  await page.getByRole('link', { name: '申报办理' }).first().click();
  await page.getByLabel('查找').fill(find);
  await page.getByLabel('查找').press('Enter');
  const row = page.getByRole('row').filter({ hasText: find });
  await row.getByRole('link').first().click();
  await page.getByRole('heading', { name: '办理', exact: true }).waitFor();
}

/** The dialogue that is open, by its title. */
const dialogue = (page: Page, title: string | RegExp): Locator =>
  page.getByRole('dialog').filter({ hasText: title });

/** Approves the open case and answers what the dialogue promised. */
export async function approveCase(page: Page): Promise<string> {
  await page.getByRole('button', { name: '通过', exact: true }).click();
  const asked = dialogue(page, /^通过 /);
  const forecast = (await asked.getByText(/资助/).first().textContent()) ?? '';
  await asked.getByRole('button', { name: '通过', exact: true }).click();
  await asked.waitFor({ state: 'hidden' });
  return forecast;
}

/** Puts all that is due into one batch and answers its reference. */
async function makeBatch(page: Page): Promise<string> {
  await page.getByRole('link', { name: '资金拨付' }).first().click();
  await page.getByRole('button', { name: /^制作批次/ }).click();
  const title = await page.getByRole('heading', { name: /^批次 / }).textContent();
  return (title ?? '').replace(/^批次\s*/, '').trim();
}

/** Opens a batch from the list. */
async function openBatch(page: Page, reference: string): Promise<void> {
  await page.getByRole('link', { name: '资金拨付' }).first().click();
  await page.getByRole('link', { name: reference }).click();
  await page.getByRole('heading', { name: `批次 ${reference}` }).waitFor();
}

/** Presses a button that asks once more, and says yes. */
async function pressTwice(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await sayYes(page, name);
}

/** Answers the question that stands open. */
export async function sayYes(page: Page, name: string): Promise<void> {
  const asked = page.getByRole('dialog');
  await asked.getByRole('button', { name, exact: true }).click();
  await asked.waitFor({ state: 'hidden' });
}

interface SavedFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The file that a press saves. */
async function saved(page: Page, press: () => Promise<void>): Promise<SavedFile> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** The bank's answer to the open batch, as the demonstration's bank gives it. */
async function bankAnswer(page: Page): Promise<SavedFile> {
  await page.getByRole('button', { name: '演示：模拟银行回盘' }).click();
  const asked = dialogue(page, '模拟银行回盘');
  const file = await saved(page, () => asked.getByRole('button', { name: '下载回盘文件' }).click());
  await asked.waitFor({ state: 'hidden' });
  return file;
}

/** Takes a file in as the bank's answer. */
export async function importAnswer(page: Page, { name, bytes }: SavedFile): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: '导入回盘文件' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'text/csv', buffer: bytes });
}

/** Who makes, checks and releases a funder's batches. */
interface Finance {
  readonly maker: string;
  readonly checker: string;
  readonly releaser: string;
}

/** What a payout left to look at: the three desks, and the bank file as it was saved twice. */
interface PaidOut {
  readonly maker: Page;
  readonly checker: Page;
  readonly releaser: Page;
  readonly files: readonly [first: SavedFile, second: SavedFile];
  /** The bank's answer, not imported yet. */
  readonly answer: SavedFile;
}

/** All that is due of a funder: made, checked and released by three people, exported, and answered by the bank. */
export async function sendMoney(road: Road, finance: Finance): Promise<PaidOut> {
  const maker = await deskOf(road, finance.maker);
  const batch = await makeBatch(maker);
  const checker = await deskOf(road, finance.checker);
  await openBatch(checker, batch);
  await pressTwice(checker, '复核通过');
  const releaser = await deskOf(road, finance.releaser);
  await openBatch(releaser, batch);
  await pressTwice(releaser, '放行');
  const exportFile = releaser.getByRole('button', { name: '导出银行文件' });
  const first = await saved(releaser, () => exportFile.click());
  const second = await saved(releaser, () => exportFile.click());
  return { maker, checker, releaser, files: [first, second], answer: await bankAnswer(releaser) };
}
