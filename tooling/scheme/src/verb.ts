import type { Shelf } from './shelf.ts';
import type { Terminal } from './terminal.ts';

/** 0: done; 1: something in the material failed; 2: the command itself was wrong. */
export type ExitCode = 0 | 1 | 2;

/** What a verb gets: the plugin asked for ('' for none), and whether JSON is wanted. */
export interface Asked {
  readonly id: string;
  readonly json: boolean;
}
export type Verb = (shelf: Shelf, asked: Asked, terminal: Terminal) => Promise<ExitCode>;
