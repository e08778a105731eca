import type { Plugin } from '@zhutui/core';
import { beijing2016 } from './scheme.ts';

export { catalogue2016 } from './catalogue.ts';
export { beijing2016 };

export const status = 'published' as const;
export const plugins: readonly Plugin[] = [beijing2016];
