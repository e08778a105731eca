export * from './app-router.ts';
export type { Context, Services } from './base/context.ts';
export { createCallerFactory } from './base/procedures.ts';
