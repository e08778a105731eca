import type { AssessPort, SchemeSet } from '@zhutui/core';
import type { Desk } from '@zhutui/db';

/** What casework works with: the desk, the schemes in force, and the place where their rules run. */
export interface Shop {
  readonly desk: Desk;
  readonly schemes: SchemeSet;
  readonly assess: AssessPort;
}
