import type { Exported } from './module-exports.ts';

/** Types that these texts mention, and that none of them is: a reader would look for them in vain. */
export function unprinted(all: readonly Exported[]): string[] {
  const printed = new Set([...all.map(({ name }) => name), ...BUILT_IN]);
  return [...new Set(all.flatMap(({ text }) => mentioned(text)))].filter((name) => !printed.has(name)).sort();
}

const BUILT_IN =
  `Readonly Record Partial Pick Omit Exclude Extract ReadonlyMap ReadonlySet Map Set Promise K`.split(' ');

/** Names that begin with a capital, as types do, apart from the text's own parameters, comments and quoted words. */
function mentioned(text: string): string[] {
  const bare = text.replace(/\/\*[\s\S]*?\*\/|'[^']*'|`[^`]*`/g, '');
  const own = new Set([...parameters(bare), ...[...bare.matchAll(/\binfer (\w+)/g)].map(([, name]) => name)]);
  const names = [...bare.matchAll(/(?<![\w.])([A-Z]\w*)/g)].map(([, name = '']) => name);
  return names.filter((name) => !own.has(name));
}

/** What a declaration takes between its first angle brackets: `interface Left<A extends Right, B>` takes A and B. */
function parameters(text: string): string[] {
  const begin = /^(?:(?:interface|type|class) )?\w+</.exec(text)?.[0].length;
  if (begin === undefined) return [];
  const names: string[] = [];
  for (let [at, depth] = [begin, 1]; at < text.length && depth > 0; at += 1) {
    if (text[at] === '<') depth += 1;
    if (text[at] === '>' && text[at - 1] !== '=') depth -= 1;
    if (depth === 1 && (at === begin || text[at] === ','))
      names.push(/^,?\s*(?:const )?(\w+)/.exec(text.slice(at))?.[1] ?? '');
  }
  return names;
}
