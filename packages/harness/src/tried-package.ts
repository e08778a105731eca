import type { Plugin } from '@zhutui/core';

/** All of a scheme package that can be tried alone: its plugins, its notice, its written cases and its exceptions, as Markdown. */
export interface TriedPackage {
  readonly plugins: readonly Plugin[];
  readonly notice: string;
  readonly cases: string;
  /** `exceptions.md`: what the harness lets pass, each with its reason; absent where there is none. */
  readonly exceptions?: string;
}
