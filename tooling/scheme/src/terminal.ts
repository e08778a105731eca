import type { QuickTrial } from './quick-trial.ts';

/** Where a command reads and writes: bytes in, text out, words for people apart. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves once more may be written, so that a slow reader slows the writer. */
  readonly print: (text: string) => Promise<void>;
  readonly say: (line: string) => void;
  readonly disk: Disk;
  /** Opens a conversation on the same input. */
  readonly converse: () => Conversation;
  /** Starts another command beside this one, what it prints going where this one prints. */
  readonly beside: (args: readonly string[]) => Beside;
  /** Tries the quick part of the package in a folder of the disk, where a package at fault holds up nobody. */
  readonly quick: (folder: string) => QuickTrial;
}

/** The checkout the command was started in; paths are within it. */
export interface Disk {
  /** Where a path stands on the disk. */
  readonly path: (path: string) => string;
  /** The text of a file; undefined where it cannot be read. */
  readonly read: (path: string) => Promise<string | undefined>;
  readonly has: (path: string) => boolean;
  readonly write: (path: string, text: string) => Promise<void>;
  /** Puts a new folder with all its files in place at once; rejects where there is one already, and then leaves nothing behind. */
  readonly place: (folder: string, files: ReadonlyMap<string, string>) => Promise<void>;
  /** The names of the folders, or of the files, that stand in a folder, sorted; none where it is not there. */
  readonly folders: (path: string) => Promise<readonly string[]>;
  readonly files: (path: string) => Promise<readonly string[]>;
  /** Each time something below a folder was saved. */
  readonly changes: (folder: string) => AsyncIterable<void>;
}

export interface Conversation {
  /** The line answered, trimmed; undefined once nobody answers any more. */
  readonly ask: (question: string) => Promise<string | undefined>;
  readonly end: () => void;
}

export interface Beside {
  /** Ends it early; nothing where it has ended by itself. */
  readonly stop: () => void;
  /** Its exit code; undefined where it was stopped. */
  readonly ended: Promise<number | undefined>;
}
