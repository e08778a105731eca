export { inspect } from './inspect.ts';
export { type Check, type CheckKind, type Report, reportText } from './report.ts';
export type { TriedPackage } from './tried-package.ts';
