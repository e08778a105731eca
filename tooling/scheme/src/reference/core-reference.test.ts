import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { coreReference, referenceExports } from './core-reference.ts';
import { moduleExports } from './module-exports.ts';
import { unprinted } from './unprinted.ts';

const CORE = new URL('../../../../packages/core/', import.meta.url);
const SCHEMES = new URL('../../../../schemes/', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, CORE), 'utf8');

const reference = coreReference((module) => read(`src/${module}.ts`));

it('reads heads of functions, whole types and their docstrings', () => {
  const source = `
/** Whole days
 * between two. */
export const days = (from: Day, to: Day): number => 1;
export function pick<T>(
  one: T,
  other: T,
): T { return one; }
/** A day. */
export type Day = string;
const hidden = 1;
`;
  expect(moduleExports('x.ts', source)).toEqual([
    {
      kind: 'function',
      name: 'days',
      text: 'days(from: Day, to: Day): number',
      doc: 'Whole days between two.',
    },
    { kind: 'function', name: 'pick', text: 'pick<T>(one: T, other: T): T', doc: '' },
    { kind: 'type', name: 'Day', text: 'type Day = string;', doc: 'A day.' },
  ]);
});

it('holds every word of the core that a scheme of this checkout imports', () => {
  const files = readdirSync(SCHEMES, { recursive: true, encoding: 'utf8' }).filter(
    (path) => /^[^/]+\/[^/]+\.ts$/.test(path) && !path.endsWith('.test.ts'),
  );
  const names = files.flatMap((path) =>
    [
      ...readFileSync(new URL(path, SCHEMES), 'utf8').matchAll(
        /import (?:type )?\{([^}]*)\} from '@zhutui\/core'/g,
      ),
    ]
      .flatMap(([, list = '']) => list.split(','))
      .map((name) => name.trim().replace(/^type /, '')),
  );
  const absent = [...new Set(names)].filter(
    (name) => name !== '' && !new RegExp(`\\b${name}\\b`).test(reference),
  );
  expect(absent).toEqual([]);
});

it('sees a name that a text mentions and nobody prints, among words of TypeScript and parameters of its own', () => {
  const source = `
/** See Elsewhere. */
export interface Left<A extends Right> extends Hidden { readonly at: 'Quoted' | Readonly<A> }
export interface Right {}
export const head = <Id extends Right>(one: Id): Partial<Unseen> => one;
`;
  expect(unprinted(moduleExports('x.ts', source))).toEqual(['Hidden', 'Unseen']);
});

it('prints every type that what it prints mentions', () => {
  expect(unprinted(referenceExports((module) => read(`src/${module}.ts`)))).toEqual([]);
});

it('stands in packages/core/REFERENCE.md as it is generated; `npm test -- tooling/scheme -u` writes it anew', async () => {
  await expect(reference).toMatchFileSnapshot(new URL('REFERENCE.md', CORE).pathname);
});
