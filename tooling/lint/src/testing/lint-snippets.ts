import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PLUGIN = fileURLToPath(new URL('../../plugin.mjs', import.meta.url));
const OXLINT = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint');

interface Report {
  readonly diagnostics: readonly { readonly filename: string; readonly code: string }[];
}

/**
 * The snippets that one of the house's rules refuses, found by the linter itself (its rule tester needs Node 22).
 * Each snippet is a file of its own; any other finding is an error.
 */
export async function refusedBy(rule: string, snippets: readonly string[]): Promise<readonly string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'zhutui-lint-'));
  const name = (at: number): string => `snippet-${at}.ts`;
  const config = { categories: { correctness: 'off' }, jsPlugins: [PLUGIN], rules: { [rule]: 'error' } };
  writeFileSync(join(folder, '.oxlintrc.json'), JSON.stringify(config));
  for (const [at, code] of snippets.entries()) writeFileSync(join(folder, name(at)), code);
  const { diagnostics } = JSON.parse(await lint(folder)) as Report;
  rmSync(folder, { recursive: true });
  const hit = new Set(diagnostics.map(({ filename, code }) => `${basename(filename)} ${code}`));
  const wanted = rule.replace('/', '(');
  return snippets.filter((_, at) => hit.has(`${name(at)} ${wanted})`));
}

/** Findings make the linter exit with 1, which is no fault here. */
function lint(folder: string): Promise<string> {
  const args = [OXLINT, '-c', join(folder, '.oxlintrc.json'), '--format=json', folder];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: folder }, (error, stdout, stderr) =>
      stdout.startsWith('{') ? resolve(stdout) : reject(error ?? new Error(stderr)),
    );
  });
}
