import type { Day, Fen, Result } from '@zhutui/core';

/** One payment as the bank is told: who gets how much on which account, what for. */
export interface PaymentLine {
  readonly serial: number;
  readonly account: string;
  readonly name: string;
  readonly amount: Fen;
  readonly purpose: string;
}

/** All that a payment file says. `total` is the sum of its lines. */
export interface PaymentOrder {
  /** 批次号, never used twice. */
  readonly reference: string;
  readonly day: Day;
  readonly payer: string;
  readonly count: number;
  readonly total: Fen;
  readonly lines: readonly PaymentLine[];
}

/** What the bank says of one payment; `row` is the line of the file, counted from 1. */
export interface ReturnLine {
  readonly row: number;
  readonly serial: number;
  /** The account, or `****` with its last four digits. */
  readonly account: string;
  readonly amount: Fen;
  readonly paid: boolean;
  /** Why it failed; empty when paid. */
  readonly code: string;
}

/** A bank's answer as read, not yet compared with what was sent. */
export interface ReturnFile {
  readonly reference: string;
  readonly count: number;
  readonly total: Fen;
  /** SHA-256 (hex) of the payment file that it answers. */
  readonly sent: string;
  readonly lines: readonly ReturnLine[];
}

/** How one bank writes and reads. The layout is the bank's own business, so each bank has its adapter. */
export interface BankFormat {
  /** The most rows one file may hold; what is more goes into further batches. */
  readonly maxRows: number;
  /** The file name's ending, e.g. `csv`. */
  readonly extension: string;
  /** The bytes of the file, the same for the same order; refuses text it cannot carry unchanged, naming the lines. */
  write(order: PaymentOrder): Result<Uint8Array>;
  /** Reads a return file; refuses whatever is not exactly in the layout, with all reasons by line number. */
  read(bytes: Uint8Array): Result<ReturnFile>;
}
