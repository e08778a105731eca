import type { Plugin } from '@zhutui/core';
import { beijing2023 } from './scheme.ts';

export { beijing2023 };

export const status = 'published' as const;
export const plugins: readonly Plugin[] = [beijing2023];
