import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build, type PluginBuild } from 'esbuild';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}
export interface Command {
  /** Runs the command in a process of its own, `input` on its stdin. */
  readonly run: (
    args: readonly string[],
    input?: string | Uint8Array,
    env?: NodeJS.ProcessEnv,
  ) => Promise<Outcome>;
  /** Where the bundle lies. */
  readonly program: string;
  readonly remove: () => void;
}

/**
 * The command as the root script runs it: one bundle in a process of its own. `entry` lies beside `run.ts`, here or in a
 * copy of the checkout, and is started in `cwd`.
 */
export async function bundleCommand(
  entry: 'main.ts' | 'main-alone.ts' | 'testing/toy-main.ts' | 'testing/looping-main.ts',
  { checkout, cwd }: { readonly checkout?: string; readonly cwd?: string } = {},
): Promise<Command> {
  const folder = mkdtempSync(join(tmpdir(), 'zhutui-scheme-'));
  const outfile = join(folder, 'main.mjs');
  await build({
    entryPoints: [join(checkout === undefined ? HERE : join(checkout, 'tooling/scheme/src'), entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    charset: 'utf8',
    banner: { js: REQUIRE },
    plugins: [{ name: 'outside', setup: keepOutside }],
    logLevel: 'silent',
  });
  return {
    run: (args, input = '', env = {}) => runProgram([outfile, ...args], input, { env, cwd }),
    program: outfile,
    remove: () => rmSync(folder, { recursive: true }),
  };
}

const HERE = fileURLToPath(new URL('..', import.meta.url));

/** As the root script bundles: native code stays where it is installed, and what is inside may still call `require`. */
const REQUIRE =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

function keepOutside(build: PluginBuild): void {
  build.onResolve({ filter: /^(esbuild|oxc-parser)$/ }, ({ path, resolveDir, kind }) => {
    const found = createRequire(join(resolveDir, 'x.js')).resolve(path);
    return { path: kind === 'require-call' ? found : pathToFileURL(found).href, external: true };
  });
}

function runProgram(
  args: readonly string[],
  input: string | Uint8Array,
  { env, cwd }: { readonly env: NodeJS.ProcessEnv; readonly cwd: string | undefined },
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
    const output = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const)
      child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...output }));
    // A command that refuses does not read its stdin: the pipe then breaks, which is no fault.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}
