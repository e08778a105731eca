import { readImports } from '../read-imports.ts';
import type { Package, SourceFile, Workspace } from '../workspace.ts';

/** A file of a toy package, from its text. */
const file = (path: string, text: string): SourceFile => ({
  path,
  lines: text.split('\n'),
  imports: readImports(text),
  test: path.endsWith('.test.ts'),
});

/** A toy package: its manifest's workspace dependencies, and its files by path below the folder. */
export const toyPackage = (
  folder: string,
  dependencies: readonly string[],
  files: Readonly<Record<string, string>>,
): Package => {
  const [area, name] = folder.split('/') as [Package['area'], string];
  return {
    folder,
    area,
    name,
    dependencies,
    devDependencies: [],
    files: Object.entries(files).map(([path, text]) => file(`${folder}/${path}`, text)),
  };
};

export const toyWorkspace = (...packages: readonly Package[]): Workspace => ({ topLevel: [], packages });
