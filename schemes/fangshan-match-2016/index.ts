import type { Plugin } from '@zhutui/core';
import { fangshanMatch2016, fangshanUnitMatch2016 } from './scheme.ts';

export { fangshanMatch2016, fangshanUnitMatch2016 };

export const status = 'published' as const;
export const plugins: readonly Plugin[] = [fangshanMatch2016, fangshanUnitMatch2016];
