import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { writeFontsConfig } from './fonts-config.ts';

/** A Chromium that can be started: its file, and the environment it needs to find its libraries and fonts. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

const CACHE = fileURLToPath(new URL('../../../.cache/browser', import.meta.url));
const INSTALLED = '/usr/bin/chromium';
const PACKED = 'chromium-147.0.0';

/** The machine's own Chromium where there is one, else the one packed in npm, unpacked once into `.cache/browser`. */
export async function browserProgram(): Promise<BrowserProgram> {
  mkdirSync(CACHE, { recursive: true });
  const fonts = { FONTCONFIG_FILE: writeFontsConfig(CACHE) };
  if (existsSync(INSTALLED)) return { executablePath: INSTALLED, env: fonts };
  const folder = join(CACHE, PACKED);
  if (!existsSync(folder)) await unpack(folder);
  const libraries = [join(folder, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(
    (path) => path !== undefined,
  );
  return {
    executablePath: join(folder, 'chromium'),
    env: { ...fonts, LD_LIBRARY_PATH: libraries.join(':') },
  };
}

/**
 * The package unpacks into the temporary folder and brings its libraries only where it believes to be on Lambda,
 * so it is told both, in a process of its own; the folder gets its name in one rename.
 */
async function unpack(folder: string): Promise<void> {
  const draft = `${folder}.${process.pid}.new`;
  mkdirSync(draft, { recursive: true });
  const script = "import chromium from '@sparticuz/chromium'; await chromium.executablePath();";
  await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
  if (existsSync(folder)) rmSync(draft, { recursive: true });
  else renameSync(draft, folder);
}
