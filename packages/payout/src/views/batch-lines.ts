import type { BatchLineTable } from '@zhutui/db';
import { type Failure, failureOf } from '../bank/failure-codes.ts';
import { linesBySerial } from '../batch/bank-line.ts';
import { purposeOf } from '../batch/payment-order.ts';
import { funderNames } from '../shop/funder.ts';
import { type PayoutShop, titleOf } from '../shop/shop.ts';
import { type Sum, sumOf } from '../shop/sum.ts';
import { maskedCard } from './mask-account.ts';

/** One line of the bank file; `amount` in fen is the sum of its parts. */
export interface BatchLineView {
  readonly serial: number;
  /** Its first item. */
  readonly itemId: string;
  readonly reference: string;
  readonly name: string;
  readonly account: string | null;
  readonly amount: number;
  /** As the payee reads it. */
  readonly title: string;
  readonly state: BatchLineTable['state'];
  readonly failure: (Failure & { readonly code: string }) | null;
  /** What it is made of: one item, or own items of an award and the matches paid along, each with whose money it is. */
  readonly parts: readonly BatchPart[];
}
export interface BatchPart {
  readonly itemId: string;
  readonly policy: string;
  readonly title: string;
  readonly sentence: string;
  /** By name. */
  readonly funder: string;
  readonly amount: number;
}

/** Whose money a batch moves: what is not the payer's own, the payer gets back from that funder. */
export interface FunderShare {
  readonly funder: string;
  readonly name: string;
  readonly isPayer: boolean;
  /** Counted by items. */
  readonly sum: Sum;
}

export interface BatchContent {
  readonly lines: readonly BatchLineView[];
  readonly split: readonly FunderShare[];
}

/** The lines of a batch as in its file, and its split by funder, the payer first. */
export async function batchContent(
  shop: PayoutShop,
  { id, funder }: { readonly id: string; readonly funder: string },
): Promise<BatchContent> {
  const rows = await rowsOf(shop, id);
  const name = await funderNames(
    shop.desk.database.db,
    rows.map((row) => row.funder),
  );
  const funders = [...new Set([funder, ...rows.map((row) => row.funder)])];
  return {
    lines: linesBySerial(rows).map((line) => lineView(shop, name, line)),
    split: funders.map((one) => ({
      funder: one,
      name: name(one),
      isPayer: one === funder,
      sum: sumOf(rows.filter((row) => row.funder === one)),
    })),
  };
}

async function rowsOf(shop: PayoutShop, batchId: string) {
  const rows = await shop.desk.database.db
    .selectFrom('batch_line as line')
    .innerJoin('award_item as item', 'item.id', 'line.item_id')
    .innerJoin('application', 'application.id', 'item.application_id')
    .select(['line.serial', 'line.amount', 'line.state', 'line.code', 'item.id', 'item.name', 'item.funder'])
    .select(['item.application_id', 'item.policy', 'item.sentence', 'item.card_sealed', 'item.payee_is'])
    .select(['item.base_item_id', 'application.reference'])
    .where('line.batch_id', '=', batchId)
    .execute();
  return rows.map(({ card_sealed, ...row }) => ({ ...row, card_sealed: card_sealed ?? '' }));
}

type Row = Awaited<ReturnType<typeof rowsOf>>[number];

function lineView(shop: PayoutShop, funder: (funder: string) => string, line: readonly Row[]): BatchLineView {
  const [first] = line;
  if (first === undefined) throw new RangeError('a bank line pays nothing');
  const { serial, id, reference, name, state, code } = first;
  const { total } = sumOf(line);
  return {
    serial,
    itemId: id,
    reference,
    name,
    account: maskedCard(shop.desk, { id, card_sealed: first.card_sealed || null }),
    amount: total,
    title: purposeOf(shop, line),
    state,
    failure: code === null ? null : { code, ...failureOf(code) },
    parts: line.map((item) => ({
      itemId: item.id,
      policy: item.policy,
      title: titleOf(shop, item.policy),
      sentence: item.sentence,
      funder: funder(item.funder),
      amount: item.amount,
    })),
  };
}
