import { isSentence, keyOf, nameOf, part } from '../source/node.ts';
import { argumentOf, type Spot } from './spot.ts';

/** Words that people read and nothing acts on; outside a sentence only. */
const SHOWN = new Set([
  'id',
  'title',
  'help',
  'label',
  'notice',
  'status',
  'why',
  'question',
  'readings',
  'taken',
]);
/** Makers of fields: their first argument is a label. */
const LABELLED = new Set(['text', 'dayField', 'count', 'flag', 'money', 'choice', 'registered']);
/** Judgements that give a reason to a person, and where it stands. */
const REASONED: Readonly<Record<string, number>> = { refer: 0, referWhen: 1, known: 1 };

/** Whether a node with all below it is words for people, a citation, or the module's own plumbing. */
export function isPassedOver(spot: Spot): boolean {
  const { node } = spot;
  if (PLUMBING.has(node.type) || isSource(spot)) return true;
  if (node.type === 'VariableDeclarator') return SHOWN.has(nameOf(part(node, 'id')) ?? '');
  if (node.type === 'Property') return isCitation(keyOf(node) ?? '') || isShown(spot);
  const argument = argumentOf(spot);
  if (argument === undefined) return false;
  return (LABELLED.has(argument.callee) && argument.at === 0) || REASONED[argument.callee] === argument.at;
}

const PLUMBING = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ExportSpecifier']);

/** Where a module takes its exports from. */
const isSource = ({ node, around }: Spot): boolean => around.at(-1)?.source === node;

/** `reading: '解释 1'`, and an entry of the register itself. */
const isCitation = (key: string): boolean => key === 'reading' || /^解释 \d+$/.test(key);

const isShown = ({ node, around }: Spot): boolean => SHOWN.has(keyOf(node) ?? '') && !around.some(isSentence);
