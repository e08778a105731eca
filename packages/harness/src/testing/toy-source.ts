import { readFile } from 'node:fs/promises';
import nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { EXCEPTIONS_FILE } from '../exceptions/exceptions.ts';
import type { ReadText } from '../source/scheme-source.ts';
import { toyPackage } from './toy-package.ts';

/** Where packages that a toy imports are found from: the harness's own folder. */
export const toyFolder = fileURLToPath(new URL('../..', import.meta.url));

/** The toy package as a folder would hold it: the core's toy plugins as a scheme's source, the texts beside them, some files otherwise. */
export async function toyFiles(instead: Readonly<Record<string, string>> = {}): Promise<ReadText> {
  const scheme = await toyText();
  const files = new Map(
    Object.entries({
      'index.ts':
        "import { toyMatch, toyScheme } from './toy-scheme.ts';\nexport const plugins = [toyScheme, toyMatch];\n",
      'toy-scheme.ts': scheme.replace("'../index.ts'", "'@zhutui/core'"),
      'notice.md': toyPackage.notice,
      'cases.md': toyPackage.cases,
      [EXCEPTIONS_FILE]: toyPackage.exceptions,
      ...instead,
    }),
  );
  return (path) => Promise.resolve(files.get(path));
}

async function toyText(): Promise<string> {
  const entry = nodeModule.createRequire(join(toyFolder, 'x.js')).resolve('@zhutui/core/testing');
  const text = await readFile(join(dirname(entry), 'toy-scheme.ts'), 'utf8');
  return text.slice(0, text.indexOf('/** A claim of the toy scheme'));
}
