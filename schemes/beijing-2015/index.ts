import type { Plugin } from '@zhutui/core';
import { beijing2015 } from './scheme.ts';

export { catalogue2015, cityCentre, issuerNames, telecomCentre } from './catalogue.ts';
export { beijing2015 };

/** Its text is not at hand: it is kept for its catalogue and takes no applications. */
export const status = 'draft' as const;
export const plugins: readonly Plugin[] = [beijing2015];
