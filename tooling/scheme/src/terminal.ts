/** Where a command reads and writes: bytes in, text out, words for people apart. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves once more may be written, so that a slow reader slows the writer. */
  readonly print: (text: string) => Promise<void>;
  /** The text of a file of the checkout; undefined where it cannot be read. */
  readonly file: (path: string) => Promise<string | undefined>;
  /** Where a path of the checkout lies. */
  readonly place: (path: string) => string;
  /** Writes a file that was asked for by its path. */
  readonly save: (path: string, text: string) => Promise<void>;
  readonly say: (line: string) => void;
}
