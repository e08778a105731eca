export { readCases } from './cases/read-cases.ts';
export { type Check, type CheckKind, type Report, reportText } from './checks/report.ts';
export { inspect } from './inspect.ts';
export { reportHtml } from './page/report-html.ts';
export { subjectOf } from './plugin/subject.ts';
export { reportJson } from './report-json.ts';
export type { TriedPackage } from './tried-package.ts';
export { type FullReport, type Options, tryFully } from './try-fully.ts';
export { tryQuickly } from './try-quickly.ts';
