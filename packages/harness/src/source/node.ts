/** A node of the syntax tree, as the parser gives it: offsets count UTF-16 units of the module's text. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [member: string]: unknown;
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** The nodes below a node, in the order of the text; types are none. */
export function childrenOf(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter((value) => isNode(value))
    .filter((child) => !isTypeOnly(child))
    .sort((one, other) => one.start - other.start);
}

/** A member of a node that is itself a node. */
export function part(node: Node, name: string): Node | undefined {
  const value = node[name];
  return isNode(value) ? value : undefined;
}

/** A member of a node that is a list of nodes. */
export function parts(node: Node, name: string): Node[] {
  const value = node[name];
  return Array.isArray(value) ? value.filter((one) => isNode(one)) : [];
}

/** The name of an identifier; of a property's or declaration's own name too. */
export const nameOf = (node: Node | undefined): string | undefined =>
  typeof node?.name === 'string' ? node.name : undefined;

/** The text of a string literal. */
export const textOf = (node: Node | undefined): string | undefined =>
  node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;

/** The value of a number literal. */
export const numberOf = (node: Node | undefined): number | undefined =>
  node?.type === 'Literal' && typeof node.value === 'number' ? node.value : undefined;

/** The key of a property, written as a name or as text. */
export const keyOf = (property: Node): string | undefined =>
  nameOf(part(property, 'key')) ?? textOf(part(property, 'key'));

/** The last name of what a call calls: `yuan` of `yuan(1)` and of `core.yuan(1)`. */
export function calleeOf(call: Node): string | undefined {
  const callee = part(call, 'callee');
  if (call.type !== 'CallExpression' || callee === undefined) return undefined;
  return nameOf(callee.type === 'MemberExpression' ? part(callee, 'property') : callee);
}

/** Whether a property stands for a sentence of the notice: its key is text with a space between clause and words. */
export const isSentence = (node: Node): boolean =>
  node.type === 'Property' && (textOf(part(node, 'key')) ?? '').includes(' ');

const KEEPS_AN_EXPRESSION = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'];

const isTypeOnly = ({ type }: Node): boolean => type.startsWith('TS') && !KEEPS_AN_EXPRESSION.includes(type);
