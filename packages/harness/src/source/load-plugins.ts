import nodeModule from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import type { Plugin } from '@zhutui/core';
import * as core from '@zhutui/core';
import { transform } from 'esbuild';
import { ENTRY, pathWithin, readSchemeSource, type SchemeSource } from './scheme-source.ts';

/** Evaluates a package's plugins against this process's core, as often as asked, from its source alone: the disk stays as it is. */
export interface Loader {
  /** Makes the plugins ready, some modules reading otherwise; the answer evaluates them and throws what they throw. */
  readonly prepare: (changed?: ReadonlyMap<string, string>) => Promise<() => readonly Plugin[]>;
}

/** Transpiles every module once; other packages' modules are evaluated once and shared. Rejects where one cannot be found. */
export async function loaderOf(source: SchemeSource): Promise<Loader> {
  const compiled = new Map<string, Run>();
  for (const { path, text } of source.modules.values()) compiled.set(path, await compile(path, text));
  const others = await neighbours(source);
  return {
    async prepare(changed = new Map()) {
      const runs = new Map(compiled);
      for (const [path, text] of changed) runs.set(path, await compile(path, text));
      return () => pluginsOf(evaluate(runs, others)(ENTRY));
    },
  };
}

type Exports = Record<string, unknown>;
type Require = (specifier: string) => unknown;
/** A module as a function: `zhutui` is the core, for code that a mutant brings in. */
type Run = (module: { exports: Exports }, require: Require, zhutui: typeof core) => void;

async function compile(path: string, text: string): Promise<Run> {
  const { code } = await transform(text, {
    loader: 'ts',
    format: 'cjs',
    target: 'es2023',
    charset: 'utf8',
    sourcefile: path,
  });
  const run = compileFunction(`'use strict';${code}`, ['module', 'require', 'zhutui'], { filename: path });
  return run as Run;
}

/** Evaluates modules on demand, each once. */
function evaluate(runs: ReadonlyMap<string, Run>, others: ReadonlyMap<string, unknown>) {
  const done = new Map<string, { exports: Exports }>();
  return function exportsOf(path: string): Exports {
    const known = done.get(path);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    done.set(path, module);
    runs.get(path)?.(
      module,
      (specifier) =>
        specifier.startsWith('.') ? exportsOf(pathWithin(path, specifier)) : others.get(specifier),
      core,
    );
    return module.exports;
  };
}

function pluginsOf({ plugins }: Exports): readonly Plugin[] {
  if (!Array.isArray(plugins)) throw new TypeError('index.ts 应导出 plugins。');
  return plugins as Plugin[];
}

/** What the other packages that a source imports export. */
async function neighbours({ folder, modules }: SchemeSource): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>([['@zhutui/core', core]]);
  const wanted = [...modules.values()].flatMap(({ imports }) => imports).filter((to) => !to.startsWith('.'));
  for (const name of wanted) if (!found.has(name)) found.set(name, await neighbour(folder, name));
  return found;
}

async function neighbour(folder: string, name: string): Promise<Exports> {
  const entry = nodeModule.createRequire(join(folder, ENTRY)).resolve(name);
  const source = await readSchemeSource(dirname(entry));
  const runs = new Map<string, Run>();
  for (const { path, text } of source.modules.values()) runs.set(path, await compile(path, text));
  return evaluate(runs, await neighbours(source))(ENTRY);
}
