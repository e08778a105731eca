import type { Shelf } from './shelf.ts';
import type { Terminal } from './terminal.ts';

/** 0: done; 1: something in the material failed; 2: the command itself was wrong. */
export type ExitCode = 0 | 1 | 2;

/** What a verb gets: the plugins asked for ('' for none), and its options. */
export interface Asked {
  readonly id: string;
  readonly other: string;
  readonly json: boolean;
  readonly yes: boolean;
  readonly watch: boolean;
  /** Print the row for each mutant that nobody noticed, however many there are. */
  readonly rows: boolean;
  /** A file for the report as a page. */
  readonly html?: string;
  /** The scheme that a new match policy adds to. */
  readonly match?: string;
  /** The package whose list a new scheme extends. */
  readonly catalogueFrom?: string;
}
export type Verb = (shelf: Shelf, asked: Asked, terminal: Terminal) => Promise<ExitCode>;
/** A verb that loads nothing but what it is asked about. */
export type VerbAlone = (asked: Asked, terminal: Terminal) => Promise<ExitCode>;
