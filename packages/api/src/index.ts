export * from './app-router.ts';
export type { Context, Services } from './context.ts';
export { createCallerFactory } from './procedures.ts';
