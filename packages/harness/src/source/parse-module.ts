import { parseSync } from 'oxc-parser';
import { isNode, type Node } from './node.ts';

/** One module of a package: its text, its syntax tree, and what it imports. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly program: Node;
  /** What it imports or exports from, types left aside. */
  readonly imports: readonly string[];
  readonly faults: readonly string[];
}

/** Parses a module; syntax errors are told, never thrown. */
export function parseModule(path: string, text: string): Module {
  const { program, errors } = parseSync(path, text);
  const tree: unknown = program;
  if (!isNode(tree)) throw new TypeError(`${path}: the parser gave no tree`);
  return {
    path,
    text,
    program: tree,
    imports: importsOf(tree),
    faults: errors.map(({ message }) => `${path}：${message}`),
  };
}

/** The line of an offset, counted from 1. */
export const lineAt = ({ text }: Pick<Module, 'text'>, offset: number): number =>
  text.slice(0, offset).split('\n').length;

function importsOf(program: Node): string[] {
  const body = Array.isArray(program.body) ? program.body.filter((one) => isNode(one)) : [];
  return body.flatMap((node) => {
    const { source } = node;
    const typeOnly = node.importKind === 'type' || node.exportKind === 'type';
    return isNode(source) && typeof source.value === 'string' && !typeOnly ? [source.value] : [];
  });
}
