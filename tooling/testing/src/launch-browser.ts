import { type Browser, chromium } from 'playwright-core';
import { browserProgram } from './browser-program.ts';
import { shared } from './shared-services.ts';

/** A headless Chromium with Chinese glyphs, offline as far as it is concerned. Close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, env } = (await shared('browser')) ?? (await browserProgram());
  return chromium.launch({
    executablePath,
    env: { ...inherited(), ...env },
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--lang=zh-CN'],
  });
}

const inherited = (): Record<string, string> =>
  Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
