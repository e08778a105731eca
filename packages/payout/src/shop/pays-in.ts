import type { ApplicationState } from '@zhutui/core';

/** Where an application stands while its items may be paid; in every other state, e.g. a public notice, they are held. */
export const PAYS_IN: readonly ApplicationState[] = ['approved', 'paid', 'failed'];
