import { calleeOf, isSentence, keyOf, type Node, numberOf, parts, textOf } from '../source/node.ts';
import { isAllocationWord } from './allocation-slips.ts';
import { neighbourDay } from './neighbour-day.ts';
import { argumentOf, type Operator, parentOf, type Slipped, type Spot, sourceOf } from './spot.ts';

/** Figures one off, dates a day off, data turned into their neighbour, words changed. */
export const valueSlips: Operator = (spot) => {
  const { node } = spot;
  const number = numberOf(node);
  if (number !== undefined) return figures(node, number);
  const text = textOf(node);
  if (text !== undefined) return isKey(spot) ? [] : texts(spot, text);
  return node.type === 'Literal' && typeof node.value === 'boolean' ? flags(spot, node.value) : [];
};

const isKey = (spot: Spot): boolean => {
  const parent = parentOf(spot);
  return parent?.type === 'Property' && parent.key === spot.node;
};

const figures = (at: Node, number: number): Slipped[] =>
  [number - 1, number + 1].filter((one) => one >= 0).map((one) => ({ slip: '数目', at, text: String(one) }));

function texts(spot: Spot, text: string): Slipped[] {
  const at = spot.node;
  if (isAllocationWord(spot)) return [];
  const days = [-1, 1].flatMap((by) => neighbourDay(text, by) ?? []);
  if (days.length > 0) return days.map((day) => ({ slip: '日期', at, text: `'${day}'` }));
  const twin = keyOf(parentOf(spot) ?? at) === 'recordedAs' ? PARTICULARS.get(text) : TWINS.get(text);
  if (twin !== undefined) return [{ slip: '数据', at, text: `'${twin}'` }];
  return isListed(spot) ? [] : [{ slip: '文字', at, text: `${sourceOf(spot.module, at).slice(0, -1)}×'` }];
}

/** Words of the interface that have one neighbour each. */
const TWINS: ReadonlyMap<string, string> = new Map([
  ['plan year', 'ever'],
  ['ever', 'plan year'],
  ['review', 'payment'],
  ['payment', 'review'],
  ['arrival', 'approval'],
  ['approval', 'arrival'],
  ['open', 'closed'],
  ['closed', 'open'],
  ['all', 'closed'],
]);

/** The particulars that an award keeps of a claim, each with another. */
const PARTICULARS: ReadonlyMap<string, string> = new Map([
  ['certificate', 'occupation'],
  ['occupation', 'level'],
  ['level', 'occupation'],
]);

/** Entries of lists are dropped, not reworded: another word is the same as none. */
function isListed(spot: Spot): boolean {
  const argument = argumentOf(spot);
  const parent = parentOf(spot);
  const offered = parent?.type === 'Property' && keyOf(parent) === 'value';
  return offered || parent?.type === 'ArrayExpression' || (argument?.callee === 'is' && argument.at > 0);
}

/** A flag of the data is dropped; one in an expression is turned round. */
function flags(spot: Spot, value: boolean): Slipped[] {
  const parent = parentOf(spot);
  if (value && parent?.type === 'Property' && parent.value === spot.node)
    return [{ slip: '数据', at: parent, text: '...{}' }];
  return [{ slip: '条件', at: spot.node, text: String(!value) }];
}

/** A sentence dropped, a condition on a field dropped, an entry of a list dropped. */
export const dropSlips: Operator = ({ node, around }) => {
  if (isSentence(node)) return [{ slip: '句子', at: node, text: '...{}' }];
  if (node.type === 'Property' && ['only', 'recordedAs'].includes(keyOf(node) ?? ''))
    return [{ slip: '数据', at: node, text: '...{}' }];
  const wanted =
    around.at(-1)?.type === 'CallExpression' && /^(has|received)/.test(calleeOf(around.at(-1) ?? node) ?? '');
  if (node.type === 'ObjectExpression' && wanted)
    return parts(node, 'properties').map((at) => ({ slip: '条件', at, text: '...{}' }));
  if (node.type !== 'ArrayExpression') return [];
  return parts(node, 'elements').map((at) => ({ slip: '名单', at, text: '...[]' }));
};
