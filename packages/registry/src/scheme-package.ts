import type { Plugin } from '@zhutui/core';

/** One folder of `schemes/`: a package that holds one notice, or a few plugins of one notice. */
export interface SchemePackage {
  readonly folder: string;
  /** A draft may be tried and shown, but takes no applications. */
  readonly status: 'draft' | 'published';
  /** SHA-256 of the plugin bundled with its catalogues and the core: what a decision remembers. */
  readonly digest: string;
  readonly plugins: readonly Plugin[];
  /** The full notice as Markdown. */
  readonly notice: string;
}
