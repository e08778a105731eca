import { calleeOf, isSentence, keyOf, type Node, nameOf, part, parts, textOf } from '../source/node.ts';
import type { Module } from '../source/parse-module.ts';
import type { Slip } from './mutant.ts';

/** A node where it stands: the nodes around it, the nearest last. */
export interface Spot {
  readonly node: Node;
  readonly around: readonly Node[];
  readonly module: Module;
}

/** One change at a spot: this node's text becomes another. */
export interface Slipped {
  readonly slip: Slip;
  readonly at: Node;
  readonly text: string;
}

/** Finds the slips that can be made at one spot. */
export type Operator = (spot: Spot) => Slipped[];

export const sourceOf = ({ text }: Module, { start, end }: Node): string => text.slice(start, end);

export const parentOf = ({ around }: Spot): Node | undefined => around.at(-1);

/** The sentence, else the property path or declaration, that a spot belongs to. */
export function placeOf({ around, node }: Spot): string {
  const within = [...around, node];
  const sentence = within.findLast(isSentence);
  if (sentence !== undefined) return textOf(part(sentence, 'key')) ?? '';
  const names = within.flatMap((one) => {
    if (one.type === 'VariableDeclarator') return nameOf(part(one, 'id')) ?? [];
    return one.type === 'Property' ? (keyOf(one) ?? []) : [];
  });
  return names.join('.');
}

/** Which argument of which call a node is. */
export function argumentOf({
  node,
  around,
}: Spot): { readonly callee: string; readonly at: number } | undefined {
  const call = around.at(-1);
  const at = call === undefined ? -1 : parts(call, 'arguments').indexOf(node);
  const callee = call === undefined ? undefined : calleeOf(call);
  return at < 0 || callee === undefined ? undefined : { callee, at };
}
