/** One `import` or `export … from` of a source file. */
export interface Import {
  readonly from: string;
  /** `import type`: gone at run time. */
  readonly typeOnly: boolean;
}

export interface SourceFile {
  /** From the root, e.g. `packages/core/src/day.ts`. */
  readonly path: string;
  readonly lines: readonly string[];
  readonly imports: readonly Import[];
  /** A test or what only tests use: it may import more. */
  readonly test: boolean;
}

export interface Package {
  /** From the root, e.g. `packages/core`. */
  readonly folder: string;
  readonly area: 'apps' | 'packages' | 'schemes' | 'tooling';
  /** Folder name, which is the package's name without its scope. */
  readonly name: string;
  /** Names of the workspace packages it may load: without scope, as its manifest lists them. */
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
  readonly files: readonly SourceFile[];
}

/** The checkout as the boundaries see it. */
export interface Workspace {
  readonly topLevel: readonly string[];
  readonly packages: readonly Package[];
}

/** A boundary that is crossed: where, and what to do instead. */
export interface Breach {
  readonly path: string;
  readonly message: string;
}

export const SCOPE = '@zhutui/';

/** The workspace package an import names, without scope; undefined for other imports. */
export const packageOf = (from: string): string | undefined =>
  from.startsWith(SCOPE) ? from.slice(SCOPE.length).split('/')[0] : undefined;
