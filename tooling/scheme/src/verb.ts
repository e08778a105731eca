import type { Shelf } from './shelf.ts';
import type { Terminal } from './terminal.ts';

/** 0: done; 1: something in the material failed; 2: the command itself was wrong. */
export type ExitCode = 0 | 1 | 2;

/** What a verb gets: the plugin asked for ('' for none), whether JSON is wanted, and where a page is to be saved. */
export interface Asked {
  readonly id: string;
  readonly json: boolean;
  readonly html: string | undefined;
}
export type Verb = (shelf: Shelf, asked: Asked, terminal: Terminal) => Promise<ExitCode>;
