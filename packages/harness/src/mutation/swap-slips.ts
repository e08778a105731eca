import { calleeOf, childrenOf, keyOf, type Node, numberOf, parts } from '../source/node.ts';
import type { Splice } from './mutant.ts';

/** Amounts of a `pays` that stand in each other's place: low and high are easily swapped. */
export function amountSwaps(node: Node): Splice[][] {
  if (node.type !== 'Property' || keyOf(node) !== 'pays') return [];
  const amounts = amountsIn(node);
  return amounts.flatMap((one, at) =>
    amounts
      .slice(at + 1)
      .filter((other) => numberOf(other) !== numberOf(one))
      .map((other) => [place(one, other), place(other, one)]),
  );
}

function amountsIn(node: Node): Node[] {
  const own = ['yuan', 'fen'].includes(calleeOf(node) ?? '') ? parts(node, 'arguments') : [];
  return [...own.filter((one) => numberOf(one) !== undefined), ...childrenOf(node).flatMap(amountsIn)];
}

const place = (at: Node, other: Node): Splice => ({
  start: at.start,
  end: at.end,
  text: String(numberOf(other)),
});
