import type { Desk } from '@zhutui/db';
import { cardOf } from '../batch/payment-order.ts';

/** `****1234`: a frozen card as lists show it; null where there is none. */
export const maskedCard = (
  desk: Desk,
  item: { readonly id: string; readonly card_sealed: string | null },
): string | null =>
  item.card_sealed === null
    ? null
    : `****${cardOf(desk, { id: item.id, card_sealed: item.card_sealed }).slice(-4)}`;
