// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from './bundle.mjs';
import { work } from './child.mjs';
import { install } from './install.mjs';
import { withLock } from './lock.mjs';
import { CACHE, ROOT } from './paths.mjs';
import { Fault, say } from './say.mjs';
import { sourceStamp, unlessDone } from './stamp.mjs';

/**
 * Makes the checkout ready: dependencies, generated registry, and the applications where `build` asks for them.
 * Each step is left out when nothing it depends on changed; one start at a time does it.
 * @param {{ build: boolean, registry?: boolean }} wanted
 */
export async function prepare({ build, registry = true }) {
  await withLock(join(CACHE, 'prepare.lock'), async () => {
    await install();
    if (registry) await unlessDone(join(CACHE, 'stamps/registry'), sourceStamp(), [GENERATED], generate);
    if (build) await unlessDone(join(CACHE, 'stamps/build'), sourceStamp(), outputs(), buildApps);
  });
}

const GENERATED = join(ROOT, 'packages/registry/src/generated.ts');

async function generate() {
  const { code } = await work(process.execPath, [await bundle('tooling/generate/src/main.ts')]);
  if (code !== 0) throw new Fault('the registry could not be generated; the scheme at fault stands above.');
}

async function buildApps() {
  say('building');
  const turbo = join(ROOT, 'node_modules/turbo/bin/turbo');
  const env = { TURBO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const { code } = await work(process.execPath, [turbo, 'run', 'build', '--output-logs=errors-only'], {
    env,
  });
  if (code !== 0) throw new Fault('the build failed; the reason stands above.');
}

/** The `dist` folder of each application that has a build. */
function outputs() {
  const apps = readdirSync(join(ROOT, 'apps')).map((app) => join(ROOT, 'apps', app));
  return apps.filter((app) => hasBuild(join(app, 'package.json'))).map((app) => join(app, 'dist'));
}

/** @param {string} manifest */
const hasBuild = (manifest) =>
  existsSync(manifest) && 'build' in (JSON.parse(readFileSync(manifest, 'utf8')).scripts ?? {});
