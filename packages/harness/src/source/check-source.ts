import type { Check } from '../checks/report.ts';
import { childrenOf, type Node, nameOf, part } from './node.ts';
import { lineAt, type Module } from './parse-module.ts';
import type { SchemeSource } from './scheme-source.ts';

/** A scheme's source imports the core and other schemes only, and names nothing that reads a clock or does I/O. */
export function checkSource({ modules, faults }: SchemeSource): Check[] {
  return [
    { kind: 'source', plugin: '', name: '源文件可读', faults },
    ...[...modules.values()].map(
      (module): Check => ({
        kind: 'source',
        plugin: '',
        name: module.path,
        faults: [...strayImports(module), ...strayNames(module)],
      }),
    ),
  ];
}

const strayImports = ({ imports, path }: Module): string[] =>
  imports
    .filter((to) => !to.startsWith('./') && !/^@zhutui\/(?!harness|db|registry|api)[\w-]+$/.test(to))
    .map((to) => `${path} 引用了 ${to}：计划只能引用 @zhutui/core、其他计划和本文件夹之内的文件`);

function strayNames(module: Module): string[] {
  return namesIn(module.program, undefined)
    .filter(({ node }) => AMBIENT.has(nameOf(node) ?? ''))
    .map(
      ({ node }) =>
        `${module.path}:${lineAt(module, node.start)} 用到 ${nameOf(node)}：规则不得读取时钟、随机数和外部环境`,
    );
}

/** What a rule must not reach for. */
const AMBIENT = new Set(
  `Date performance process fetch crypto console globalThis eval Function
  require Math.random setTimeout setInterval setImmediate queueMicrotask XMLHttpRequest WebSocket Intl`.split(
    /\s+/,
  ),
);

/** Identifiers that stand for a value; names of members and of properties are none. */
function namesIn(node: Node, parent: Node | undefined): { readonly node: Node }[] {
  const member = parent?.type === 'MemberExpression' && parent.property === node && parent.computed !== true;
  const key = parent?.type === 'Property' && parent.key === node && parent.value !== node;
  const random = node.type === 'MemberExpression' && nameOf(part(node, 'property')) === 'random';
  const own = node.type === 'Identifier' && !member && !key ? [{ node }] : [];
  const drawn = random ? [{ node: { ...node, name: 'Math.random' } }] : [];
  return [...own, ...drawn, ...childrenOf(node).flatMap((child) => namesIn(child, node))];
}
