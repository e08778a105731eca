// @ts-check
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { work } from './child.mjs';
import { ROOT, TOOLS } from './paths.mjs';
import { Fault, say } from './say.mjs';
import { manifestStamp, unlessDone } from './stamp.mjs';

const PNPM = '10.34.9';
const PNPM_PROGRAM = join(TOOLS, 'node_modules/pnpm/bin/pnpm.cjs');

/** Brings node_modules up to the lock file, if a manifest, the lock file or the platform changed since the last time. */
export async function install() {
  const stamp = join(ROOT, 'node_modules/.zhutui-installed');
  await unlessDone(stamp, manifestStamp(), [PNPM_PROGRAM], async () => {
    await putPackageManager();
    await installDependencies();
    await verifyDatabase();
    return manifestStamp();
  });
}

/**
 * The lock file is the law, save that a new package of the workspace (a new scheme) may add its own entry; under CI not
 * even that.
 */
async function installDependencies() {
  say('installing dependencies');
  const fresh = process.env.CI === undefined ? newSchemes() : [];
  if (fresh.length > 0) say(`new: ${fresh.join(', ')}; the entry is added to pnpm-lock.yaml`);
  let outcome = await runPackageManager(fresh.length > 0 ? '--no-frozen-lockfile' : '--frozen-lockfile');
  if (outcome.output.includes('ERR_PNPM_OUTDATED_LOCKFILE') && process.env.CI === undefined) {
    say('the lock file does not know a manifest; its entry is added to pnpm-lock.yaml');
    outcome = await runPackageManager('--no-frozen-lockfile');
  }
  if (outcome.code !== 0) throw new Fault(installFault(outcome.output));
}

/** Packages of `schemes/` that the lock file has not met: just begun, which is no fault to be alarmed about. */
function newSchemes() {
  const lock = readFileSync(join(ROOT, 'pnpm-lock.yaml'), 'utf8');
  return readdirSync(join(ROOT, 'schemes'))
    .filter((name) => existsSync(join(ROOT, 'schemes', name, 'package.json')))
    .map((name) => `schemes/${name}`)
    .filter((path) => !lock.includes(`\n  ${path}:\n`));
}

/** @param {string} lockFile how it is treated */
function runPackageManager(lockFile) {
  const choices = [
    lockFile,
    '--prefer-offline',
    '--reporter=append-only',
    '--config.confirmModulesPurge=false',
  ];
  return work(process.execPath, [PNPM_PROGRAM, 'install', ...choices], { env: installEnv() });
}

async function putPackageManager() {
  const manifest = join(TOOLS, 'node_modules/pnpm/package.json');
  if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).version === PNPM) return;
  say(`fetching pnpm ${PNPM}`);
  mkdirSync(TOOLS, { recursive: true });
  const choices = ['--prefix', TOOLS, '--no-audit', '--no-fund', '--save-exact', '--loglevel=error'];
  const { code } = await work('npm', ['install', ...choices, `pnpm@${PNPM}`], { env: installEnv() });
  if (code !== 0)
    throw new Fault(`pnpm ${PNPM} could not be fetched; check the network or the npm registry setting.`);
}

/** better-sqlite3 is the one native module that nothing works without; it is opened once to be sure of it. */
async function verifyDatabase() {
  const manifest = join(ROOT, 'packages/db/package.json');
  const script = `require('node:module').createRequire(${JSON.stringify(manifest)})('better-sqlite3')(':memory:').close()`;
  const { code } = await work(process.execPath, ['-e', script], { quiet: true });
  if (code !== 0) throw new Fault(TOOLCHAIN);
}

const TOOLCHAIN =
  'better-sqlite3 has no prebuilt file for this machine and could not be built: a C++ toolchain is needed (python3, make, g++). Install it and start again.';

/**
 * @param {string} output
 * @returns {string}
 */
function installFault(output) {
  if (/better-sqlite3/.test(output) && /gyp|prebuild-install/.test(output)) return TOOLCHAIN;
  return 'the dependencies could not be installed; the reason stands above.';
}

/**
 * The environment of npm and pnpm: the headers beside Node itself, so that node-gyp need not download them, and not
 * the prefix and log level of the npm that started us.
 */
function installEnv() {
  const prefix = dirname(dirname(process.execPath));
  const headers = existsSync(join(prefix, 'include/node/node_api.h'));
  return {
    npm_config_loglevel: undefined,
    npm_config_local_prefix: undefined,
    npm_config_global_prefix: undefined,
    npm_config_prefix: undefined,
    npm_config_nodedir: process.env.npm_config_nodedir ?? (headers ? prefix : undefined),
  };
}
