import { createHash } from 'node:crypto';
import { build } from 'esbuild';

/**
 * What a scheme package means, as a SHA-256 in hexadecimal: the plugin bundled with its catalogues and the whole core,
 * minified, so that neither its place on the disk nor white space, comments or formatting change it.
 * Rejects with esbuild's messages when the package cannot be bundled.
 */
export async function digestScheme(folder: string): Promise<string> {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: folder, loader: 'ts', sourcefile: 'digest.ts' },
    absWorkingDir: folder,
    bundle: true,
    minify: true,
    write: false,
    platform: 'neutral',
    format: 'esm',
    target: 'es2023',
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'silent',
  });
  const hash = createHash('sha256');
  for (const file of bundle.outputFiles) hash.update(file.contents);
  return hash.digest('hex');
}

/** The core is named whole: a changed `assess` changes the meaning of every plugin, whatever the plugin imports. */
const ENTRY = `export * from './index.ts'; export * as core from '@zhutui/core';`;
