import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readImports } from './read-imports.ts';
import { type Package, SCOPE, type SourceFile, type Workspace } from './workspace.ts';

const AREAS = ['apps', 'packages', 'schemes', 'tooling'] as const;
const MADE = new Set(['node_modules', 'dist', '.turbo', 'generated.ts']);
/** Judged on the path within the package: where the checkout lies says nothing. */
const TEST = /\.test(-d)?\.tsx?$|(^|\/)testing\//;

/** Reads manifests and sources under `root`. */
export function readWorkspace(root: string): Workspace {
  const packages = AREAS.flatMap((area) =>
    list(join(root, area)).map((name) => readPackage(root, area, name)),
  );
  return { topLevel: readdirSync(root), packages };
}

function readPackage(root: string, area: Package['area'], name: string): Package {
  const folder = join(root, area, name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  return {
    folder: `${area}/${name}`,
    area,
    name,
    dependencies: inScope(manifest.dependencies),
    devDependencies: inScope(manifest.devDependencies),
    files: sources(folder).map((path) => readSource(root, folder, path)),
  };
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

const inScope = (dependencies: Readonly<Record<string, string>> = {}): readonly string[] =>
  Object.keys(dependencies).flatMap((name) => (name.startsWith(SCOPE) ? [name.slice(SCOPE.length)] : []));

function readSource(root: string, folder: string, path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return {
    path: relative(root, path),
    lines,
    imports: readImports(text),
    test: TEST.test(relative(folder, path)),
  };
}

function sources(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !MADE.has(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sources(path);
      return /\.(tsx?|mjs)$/.test(entry.name) ? [path] : [];
    });
}

const list = (area: string): readonly string[] =>
  existsSync(area) ? readdirSync(area).filter((name) => existsSync(join(area, name, 'package.json'))) : [];
