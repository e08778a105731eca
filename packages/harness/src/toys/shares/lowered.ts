import {
  type AllocationSet,
  type Allotted,
  amountOf,
  fen,
  type Item,
  type Sentence,
  yuan,
} from '@zhutui/core';

const STEP = yuan(1);

/** All lowered alike where the money does not cover everybody; what was answered before stays. */
export const lowered = ({
  candidates,
  before,
  funds,
  sentence,
}: AllocationSet<unknown>): ReadonlyMap<string, Allotted> => {
  const left = funds - amountOf([...before.values()].flatMap(givenIn));
  const asked = amountOf(candidates.filter(({ id }) => !before.has(id)).flatMap(({ items }) => items));
  const answer = (items: readonly Item[]): Allotted =>
    asked > left ? share(items, [left, asked], sentence) : { items };
  return new Map(candidates.map(({ id, items }) => [id, before.get(id) ?? answer(items)]));
};

const givenIn = (answer: Allotted): readonly Item[] => ('items' in answer ? answer.items : []);

function share(
  items: readonly Item[],
  [left, asked]: readonly [number, number],
  sentence: Sentence,
): Allotted {
  const lower = items
    .map((item) => ({ ...item, amount: Math.floor((item.amount * left) / asked / STEP) * STEP }))
    .filter(({ amount }) => amount >= STEP);
  return lower.length === items.length
    ? { items: lower.map((item) => ({ ...item, amount: fen(item.amount) })) }
    : { state: 'quota full', sentence };
}
