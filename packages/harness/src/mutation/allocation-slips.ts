import { keyOf, type Node, nameOf, part, parts, textOf } from '../source/node.ts';
import { type Operator, parentOf, type Slipped, type Spot, sourceOf } from './spot.ts';

/** Slips in what decides over a set: method, order, moment and state in another's place, pools and ranks lost or turned round, a pool without its places. */
export const allocationSlips: Operator = (spot) => {
  const { node } = spot;
  if (node.type !== 'ObjectExpression') return [];
  const key = keyOf(parentOf(spot) ?? node);
  if (key === 'weights' || key === 'quota') return pools(node);
  return isAllocation(node) ? parts(node, 'properties').flatMap((one) => slipsOf(spot, one)) : [];
};

/** Whether a word says how a set is decided over: it has neighbours of its own. */
export const isAllocationWord = ({ around }: Spot): boolean => {
  const [object, property] = around.slice(-2);
  return (
    isAllocation(object) && Object.hasOwn(INSTEAD, keyOf(property ?? { type: '', start: 0, end: 0 }) ?? '')
  );
};

const PLACING = ['lottery', 'first come', 'ranking'];

/** Words that may stand in each other's place. */
const INSTEAD: Readonly<Record<string, readonly string[]>> = {
  method: PLACING,
  order: ['arrival', 'lot'],
  at: ['intake', 'settlement'],
  otherwise: ['not drawn', 'quota full', 'waiting'],
};
/** What may be forgotten. */
const DROPPED = ['otherwise', 'at', 'pool', 'rank', 'funds'];

const isAllocation = (node: Node | undefined): boolean =>
  node !== undefined &&
  parts(node, 'properties').some(
    (one) => keyOf(one) === 'method' && METHODS.includes(textOf(part(one, 'value')) ?? ''),
  );
const METHODS = [...PLACING, 'funds', 'own'];

function slipsOf({ module }: Spot, property: Node): Slipped[] {
  const [key, value] = [keyOf(property) ?? '', part(property, 'value')];
  const others = INSTEAD[key] ?? [];
  const said = textOf(value) ?? '';
  const slips = DROPPED.includes(key) ? [{ slip: '分配', at: property, text: '...{}' } as const] : [];
  if (value === undefined) return slips;
  if (key === 'rank') return [...slips, { slip: '分配', at: value, text: turned(sourceOf(module, value)) }];
  if (!others.includes(said)) return slips;
  const swapped = others.filter((other) => other !== said);
  return [...slips, ...swapped.map((other) => ({ slip: '分配', at: value, text: `'${other}'` }) as const)];
}

/** The last of a ranking first. */
const turned = (rank: string): string =>
  `((rank) => (view) => { const at = rank(view); return typeof at === 'number' ? -at : at; })(${rank})`;

/** One pool without its places. */
const pools = (node: Node): Slipped[] =>
  parts(node, 'properties')
    .filter((one) => !['total', 'weights', 'reshared'].includes(nameOf(part(one, 'key')) ?? ''))
    .map((at) => ({ slip: '分配', at, text: '...{}' }));
