import { found } from './generated.ts';
import type { SchemePackage } from './scheme-package.ts';

export type { SchemePackage } from './scheme-package.ts';

/** Every scheme package of this checkout; `schemeSet` of the core composes them. */
export const packages: readonly SchemePackage[] = found;
