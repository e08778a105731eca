import type { Import } from './workspace.ts';

const STATEMENT = /^(?:import|export)\s+(type\b)?[^'";]*?\bfrom\s+'([^']+)'/gm;
const BARE = /^import\s+'([^']+)'/gm;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g;

/** What a source file imports. The house's format (single quotes, statements at the line's start) is relied on. */
export function readImports(source: string): readonly Import[] {
  return [
    ...[...source.matchAll(STATEMENT)].map(([, type, from = '']) => ({ from, typeOnly: type !== undefined })),
    ...[...source.matchAll(BARE), ...source.matchAll(DYNAMIC)].map(([, from = '']) => ({
      from,
      typeOnly: false,
    })),
  ];
}
