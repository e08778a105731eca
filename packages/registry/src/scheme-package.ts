import type { SchemePackage as Composable } from '@zhutui/core';

/** One folder of `schemes/` with the text of its notice. */
export interface SchemePackage extends Composable {
  /** The full notice as Markdown. */
  readonly notice: string;
}
