import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { axe } from './axe.ts';
import { launchBrowser } from './launch-browser.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
});

afterAll(() => browser.close());

const picture = async (character: string): Promise<string> => {
  await page.setContent(`<p style="font: 40px sans-serif">${character}</p>`);
  return (await page.locator('p').screenshot()).toString('base64');
};

it('draws each Chinese character with a glyph of its own, not an empty box', async () => {
  const pictures: string[] = [];
  for (const character of '助推工会') pictures.push(await picture(character));
  expect(new Set(pictures).size).toBe(4);
});

it('names what is wrong with the access to a page', async () => {
  await page.setContent(
    '<html lang="zh-CN"><title>页</title><main><h1>页</h1><img src="data:,"></main></html>',
  );
  expect(await axe(page)).toEqual([expect.stringMatching(/^image-alt \(critical\) img/)]);
});
