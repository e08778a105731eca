export { digestScheme } from './digest-scheme.ts';
export { findSchemes } from './find-schemes.ts';
export { generateRegistry } from './generate-registry.ts';
