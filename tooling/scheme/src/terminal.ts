/** Where a command reads and writes: bytes in, text out, words for people apart. */
export interface Terminal {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves once more may be written, so that a slow reader slows the writer. */
  readonly print: (text: string) => Promise<void>;
  /** The text of a file of the checkout; undefined where it cannot be read. */
  readonly file: (path: string) => Promise<string | undefined>;
  readonly say: (line: string) => void;
}
