import type { Plugin } from '@zhutui/core';
import { beijing2015 } from './scheme.ts';

export { catalogue2015, cityCentre, telecomCentre } from './catalogue.ts';
export { beijing2015 };

export const status = 'published' as const;
export const plugins: readonly Plugin[] = [beijing2015];
