export { type Check, type CheckKind, type Report, reportText } from './checks/report.ts';
export { inspect } from './inspect.ts';
export type { TriedPackage } from './tried-package.ts';
export { type FullReport, type Options, tryFully } from './try-fully.ts';
