// @ts-check
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT } from './paths.mjs';

const PARTS = ['apps', 'packages', 'schemes', 'tooling'];
const ROOT_FILES = [
  'package.json',
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  '.pnpmfile.cjs',
  'turbo.json',
  'tsconfig.base.json',
];
/** Made by the project itself, so no reason to make it again. */
const MADE = new Set(['node_modules', 'dist', '.turbo', 'generated.ts']);
/** What native modules were built for. */
const PLATFORM = `${process.platform}-${process.arch}-${process.versions.modules}`;

/** @type {string | undefined} */
let sources;

/** All that can change what a build makes: a hash over the path and bytes of each file, read once in this process. */
export function sourceStamp() {
  sources ??= stampOf([...rootFiles(), ...PARTS.flatMap((part) => walk(join(ROOT, part)))]);
  return sources;
}

/** All that can change what an installation makes: lock file, manifests, platform. */
export function manifestStamp() {
  const packages = PARTS.flatMap((part) =>
    folders(join(ROOT, part)).map((folder) => join(folder, 'package.json')),
  );
  return stampOf([...rootFiles(), ...packages.filter((path) => existsSync(path))]);
}

/**
 * Runs `action` unless it ended well for this very stamp before and what it makes is still there.
 * @param {string} path where the stamp of the last good run is kept
 * @param {string} stamp
 * @param {readonly string[]} made files or folders that `action` makes
 * @param {() => Promise<string | void>} action may answer the stamp that holds after it
 */
export async function unlessDone(path, stamp, made, action) {
  if (existsSync(path) && readFileSync(path, 'utf8') === stamp && made.every((one) => existsSync(one)))
    return;
  const after = await action();
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, after ?? stamp);
}

/** @param {readonly string[]} paths */
function stampOf(paths) {
  const hash = createHash('sha256').update(PLATFORM);
  for (const path of paths) hash.update(`\0${relative(ROOT, path)}\0`).update(readFileSync(path));
  return hash.digest('hex');
}

const rootFiles = () => ROOT_FILES.map((name) => join(ROOT, name)).filter((path) => existsSync(path));

/**
 * @param {string} folder
 * @returns {string[]}
 */
function walk(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** @param {string} folder */
function folders(folder) {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => join(folder, name)).sort();
}
