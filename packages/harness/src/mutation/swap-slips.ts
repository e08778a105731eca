import { calleeOf, childrenOf, keyOf, type Node, numberOf, part, parts, textOf } from '../source/node.ts';
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

/** Sentences of an `allocates` in each other's place, of one moment: who is left by one comes to the next. */
export function orderSwaps(node: Node, text: string): Splice[][] {
  const value = part(node, 'value');
  if (node.type !== 'Property' || keyOf(node) !== 'allocates' || value === undefined) return [];
  const sentences = parts(value, 'properties');
  return sentences.slice(1).flatMap((second, at) => {
    const first = sentences[at];
    return first === undefined || atIntake(first) !== atIntake(second)
      ? []
      : [[moved(first, second, text), moved(second, first, text)]];
  });
}

/** Whether a sentence decides as applications arrive, as far as its text tells. */
function atIntake(sentence: Node): boolean {
  const said = (node: Node): readonly (string | undefined)[] => [
    ...(['at', 'method'].includes(keyOf(node) ?? '') ? [textOf(part(node, 'value'))] : []),
    ...childrenOf(node).flatMap(said),
  ];
  const words = said(sentence);
  return words.includes('intake') || (words.includes('first come') && !words.includes('settlement'));
}

const moved = ({ start, end }: Node, other: Node, text: string): Splice => ({
  start,
  end,
  text: text.slice(other.start, other.end),
});

function amountsIn(node: Node): Node[] {
  const own = ['yuan', 'fen'].includes(calleeOf(node) ?? '') ? parts(node, 'arguments') : [];
  return [...own.filter((one) => numberOf(one) !== undefined), ...childrenOf(node).flatMap(amountsIn)];
}

const place = (at: Node, other: Node): Splice => ({
  start: at.start,
  end: at.end,
  text: String(numberOf(other)),
});
