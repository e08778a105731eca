import { type Node, nameOf, part } from '../source/node.ts';
import { type Operator, type Slipped, sourceOf } from './spot.ts';

/** Slips in plain code, as limits and allocations hold it: comparisons, arithmetic, branches. */
export const plainSlips: Operator = ({ node, module }) => {
  const text = (one: Node | undefined): string => (one === undefined ? '' : sourceOf(module, one));
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression':
      return operators(node, text);
    case 'UnaryExpression':
      return node.operator === '!' ? [{ slip: '条件', at: node, text: text(part(node, 'argument')) }] : [];
    case 'ConditionalExpression':
      return ['consequent', 'alternate'].map((branch) => ({
        slip: '条件',
        at: node,
        text: `(${text(part(node, branch))})`,
      }));
    case 'IfStatement':
      return branches(node);
    case 'MemberExpression':
      return members(node);
    default:
      return [];
  }
};

const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '&&': ['||'],
  '||': ['&&'],
};
const JOINS = new Set(['&&', '||']);

function operators(node: Node, text: (one: Node | undefined) => string): Slipped[] {
  const [left, right] = [text(part(node, 'left')), text(part(node, 'right'))];
  const operator = String(node.operator);
  return (INSTEAD[operator] ?? []).map((other) => ({
    slip: JOINS.has(operator) ? '组合' : '算式',
    at: node,
    text: `((${left}) ${other} (${right}))`,
  }));
}

function branches(node: Node): Slipped[] {
  const at = part(node, 'test');
  return at === undefined ? [] : ['true', 'false'].map((text) => ({ slip: '条件', at, text }));
}

const MEMBERS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

function members(node: Node): Slipped[] {
  const at = part(node, 'property');
  const other = MEMBERS.get(nameOf(at) ?? '');
  return at === undefined || other === undefined ? [] : [{ slip: '算式', at, text: other }];
}
