import { type Comment, parseSync, type Statement } from 'oxc-parser';

/** Something a module exports, as its reader sees it: how it is called or declared, and what its docstring says. */
export interface Exported {
  readonly kind: 'function' | 'type' | 'value';
  readonly name: string;
  /** A function's head without its body; a type's whole declaration. */
  readonly text: string;
  /** '' where nothing is said. */
  readonly doc: string;
}

/** Reads what a module of TypeScript exports itself, in the order of its text. */
export function moduleExports(path: string, source: string): Exported[] {
  const { program, comments } = parseSync(path, source);
  return program.body.flatMap((node) =>
    node.type === 'ExportNamedDeclaration' && node.declaration !== null
      ? declared(node.declaration, source).map((one) => ({
          ...one,
          doc: docBefore(node.start, comments, source),
        }))
      : [],
  );
}

type Declaration = Extract<Statement, { type: 'ExportNamedDeclaration' }>['declaration'];

function declared(node: NonNullable<Declaration>, source: string): Omit<Exported, 'doc'>[] {
  if (node.type === 'FunctionDeclaration') {
    const head = source.slice(node.start, node.body?.start ?? node.end);
    return [{ kind: 'function', name: node.id?.name ?? '', text: oneLine(head.replace(/^function /, '')) }];
  }
  if (node.type === 'ClassDeclaration') {
    const name = node.id?.name ?? '';
    return [{ kind: 'value', name, text: `class ${name}` }];
  }
  if (node.type === 'TSInterfaceDeclaration' || node.type === 'TSTypeAliasDeclaration')
    return [{ kind: 'type', name: node.id.name, text: source.slice(node.start, node.end) }];
  return node.type === 'VariableDeclaration' ? node.declarations.map((one) => variable(one, source)) : [];
}

type Variable = Extract<NonNullable<Declaration>, { type: 'VariableDeclaration' }>['declarations'][number];

/** A constant, or a function kept in one. */
function variable({ id, init }: Variable, source: string): Omit<Exported, 'doc'> {
  const name = id.type === 'Identifier' ? id.name : '';
  if (init?.type !== 'ArrowFunctionExpression')
    return { kind: 'value', name, text: oneLine(source.slice(id.start, id.end)) };
  const head = source.slice(init.start, init.body.start).replace(/\s*=>\s*\(?$/, '');
  return { kind: 'function', name, text: oneLine(`${name}${head}`) };
}

/** The docstring that ends right above a node. */
function docBefore(start: number, comments: readonly Comment[], source: string): string {
  const above = comments.find(
    ({ type, value, end }) =>
      type === 'Block' && value.startsWith('*') && end <= start && source.slice(end, start).trim() === '',
  );
  return oneLine((above?.value ?? '').replace(/^\*|^\s*\*/gm, ''));
}

/** Broken lines joined, with the commas that only broken lines have taken out. */
const oneLine = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/,? ([)>\]])/g, (whole, close: string) => (whole.startsWith(',') ? close : whole))
    .replace(/([(<[]) /g, '$1')
    .trim();
