import { createRegistry } from './create-registry.ts';
import { found } from './generated.ts';

export { createRegistry, type Registry } from './create-registry.ts';
export type { SchemePackage } from './scheme-package.ts';

/** Every scheme package of this checkout. */
export const registry = createRegistry(found);
export const { packages, findScheme, findPlugin, packageOf } = registry;
