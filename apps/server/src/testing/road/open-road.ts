import { axe, launchBrowser } from '@zhutui/testing';
import type { BrowserContext, Page } from 'playwright-core';
import { freshHome, startServer } from '../server-process.ts';

/** A demonstration served by the built server, and browsers for those who walk through it. */
export interface Road {
  /** A telephone: 360 px wide. */
  readonly phone: () => Promise<Page>;
  /** A desk in an office: 1440 px wide. */
  readonly desk: () => Promise<Page>;
  /** What went wrong on any page so far: errors of scripts, and answers of 500 and more. */
  readonly troubles: readonly string[];
  readonly close: () => Promise<void>;
}

const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };
const SETTINGS = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' } as const;
const PATIENCE_MS = 15_000;

/** Where a road leads: a server that serves the built pages. */
export interface Served {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Opens a browser on a server; without one told, on the built one, which seeds a city of its own. */
export async function openRoad(serve: () => Promise<Served> = builtServer): Promise<Road> {
  const [{ url: baseURL, stop }, browser] = await Promise.all([serve(), launchBrowser()]);
  const troubles: string[] = [];
  const open = async (viewport: typeof PHONE): Promise<Page> => {
    const context = await browser.newContext({ baseURL, viewport, ...SETTINGS });
    context.setDefaultTimeout(PATIENCE_MS);
    watch(context, troubles);
    return await context.newPage();
  };
  const close = async (): Promise<void> => {
    await browser.close();
    await stop();
  };
  return { phone: () => open(PHONE), desk: () => open(DESK), troubles, close };
}

async function builtServer(): Promise<Served> {
  const { settings, remove } = freshHome();
  const server = startServer(settings);
  const stop = async (): Promise<void> => {
    await server.stop();
    remove();
  };
  return { url: await server.ready(), stop };
}

export type { Page };

function watch(context: BrowserContext, troubles: string[]): void {
  context.on('weberror', (error) => void troubles.push(String(error.error())));
  context.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) troubles.push(message.text());
  });
  context.on('response', (response) => {
    if (response.status() >= 500) troubles.push(`${response.status()} ${response.url()}`);
  });
}

/** What is wrong with a page as it stands: faults of access, and text wider than the window. [] is the aim. */
export async function faultsOf(page: Page): Promise<readonly string[]> {
  const over = await page.evaluate<number>('document.documentElement.scrollWidth - window.innerWidth');
  return [...(await axe(page)), ...(over > 0 ? [`the page is ${over}px wider than the window`] : [])];
}

/** Waits until the page shows these words. */
export const shows = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByText(words).first().waitFor();
