import { childrenOf, isSentence, type Node, part, textOf } from '../source/node.ts';
import { lineAt, type Module } from '../source/parse-module.ts';
import { allocationSlips } from './allocation-slips.ts';
import { judgementSlips } from './judgement-slips.ts';
import type { Mutant, Splice } from './mutant.ts';
import { isPassedOver } from './passed-over.ts';
import { plainSlips } from './plain-slips.ts';
import { placeOf, type Slipped, type Spot, sourceOf } from './spot.ts';
import { amountSwaps, orderSwaps } from './swap-slips.ts';
import { dropSlips, valueSlips } from './value-slips.ts';

const OPERATORS = [valueSlips, dropSlips, judgementSlips, plainSlips, allocationSlips];

/** Every mutant of a module, in the order of its text. */
export const findMutants = (module: Module): Mutant[] =>
  unique(mutantsAt({ node: module.program, around: [], module }));

function mutantsAt(spot: Spot): Mutant[] {
  if (isPassedOver(spot)) return [];
  const own = [
    ...OPERATORS.flatMap((operator) => operator(spot)).map((slipped) => mutantOf(spot, slipped)),
    ...amountSwaps(spot.node).map((splices) => swapOf(spot, splices)),
    ...orderSwaps(spot.node, spot.module.text).map((splices) => orderOf(spot, splices)),
  ];
  const around = [...spot.around, spot.node];
  return [
    ...own,
    ...childrenOf(spot.node).flatMap((node) => mutantsAt({ node, around, module: spot.module })),
  ];
}

function mutantOf(spot: Spot, { slip, at, text }: Slipped): Mutant {
  const { module } = spot;
  return {
    ...standing(module, at.start, placeOf(spot)),
    slip,
    change: `${told(module, at)} → ${DROPPED.has(text) ? '（去掉）' : squeezed(text.replaceAll('zhutui.', ''))}`,
    splices: [{ start: at.start, end: at.end, text }],
  };
}

/** Spreading nothing takes an entry away without a thought for commas. */
const DROPPED = new Set(['...[]', '...{}']);

const swapOf = (spot: Spot, splices: readonly Splice[]): Mutant => ({
  ...standing(spot.module, splices[0]?.start ?? 0, placeOf(spot)),
  slip: '金额互换',
  change: splices.map(({ start, end, text }) => `${spot.module.text.slice(start, end)} → ${text}`).join('，'),
  splices,
});

const orderOf = (spot: Spot, splices: readonly Splice[]): Mutant => ({
  ...standing(spot.module, splices[0]?.start ?? 0, placeOf(spot)),
  slip: '分配',
  change: `两句互换：${squeezed(splices.map(({ text }) => text.slice(0, text.indexOf(':'))).join('，'))}`,
  splices,
});

const standing = (module: Module, offset: number, place: string) => ({
  file: module.path,
  line: lineAt(module, offset),
  place,
});

/** A sentence is told as such, its rule left out. */
const told = (module: Module, node: Node): string =>
  isSentence(node) ? `句子“${textOf(part(node, 'key'))}”` : squeezed(sourceOf(module, node));

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Two operators may make the same change. */
function unique(mutants: readonly Mutant[]): Mutant[] {
  const seen = new Map(mutants.map((mutant) => [JSON.stringify(mutant.splices), mutant]));
  return [...seen.values()];
}
