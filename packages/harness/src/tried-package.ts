import type { Plugin } from '@zhutui/core';

/** All of a scheme package that can be tried alone: its plugins, its notice and its written cases, both as Markdown. */
export interface TriedPackage {
  readonly plugins: readonly Plugin[];
  readonly notice: string;
  readonly cases: string;
}
