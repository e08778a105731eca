import { beginningOf } from './beginning-of.ts';

/** What was looked at. */
export type CheckKind =
  | 'cases'
  | 'case'
  | 'datum'
  | 'set'
  | 'allocation'
  | 'quotation'
  | 'practice'
  | 'sentence'
  | 'edge'
  | 'option'
  | 'quoted date'
  | 'figure'
  | 'register'
  | 'purity'
  | 'coverage'
  | 'unquoted figure'
  | 'mutation'
  | 'double payment'
  | 'source'
  | 'conduct'
  | 'exceptions';

/** One thing tried; it failed where it has faults. */
export interface Check {
  readonly kind: CheckKind;
  /** Plugin id; empty for what concerns the whole package. */
  readonly plugin: string;
  readonly name: string;
  readonly faults: readonly string[];
  /** How many of the faults, the first ones, stand among the rows to be written as well. */
  readonly rows?: number;
}

/** What trying a package found. */
export interface Report {
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Rows of `cases.md` and `exceptions.md` still to be written, under their headings, the verdict or reason left open. */
  readonly missingRows: readonly string[];
}

/** A report of what was tried: sound where nothing has faults. */
export const reportOf = (checks: readonly Check[], missingRows: readonly string[]): Report => ({
  ok: checks.every(passed),
  checks,
  missingRows,
});

/** Above the rows for the table of equivalent mutants. */
export const EQUIVALENT = '## 等价变异';
/** As many mutants as a person still explains one by one; more call for cases. */
const FEW = 20;

/** Their one check measures the whole package, and its name gives the figures. */
const MEASURED: readonly CheckKind[] = ['coverage', 'mutation'];

/** How much a report for a terminal tells. */
export interface Telling {
  /** Print the rows for all mutants that nobody noticed, however many. */
  readonly rows?: boolean;
}

/**
 * The report for a terminal: counts by kind, then every fault, then the rows to be written. A mutant that nobody noticed is told
 * once: as a row to be explained where there are few or where rows are asked for, else as a fault.
 */
export function reportText({ ok, checks, missingRows }: Report, { rows = false }: Telling = {}): string {
  const kinds = [...new Set(checks.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => {
    const some = checks.filter((check) => check.kind === kind);
    if (MEASURED.includes(kind)) return `  ${kind}: ${some.map(({ name }) => name).join('；')}`;
    return `  ${kind}: ${some.filter(passed).length}/${some.length}`;
  });
  const [toWrite, toExplain] = parted(missingRows);
  const explained = rows || toExplain.length <= FEW;
  const faults = kinds.flatMap((kind) => faultsOf(checks, kind, explained));
  const printed = [...toWrite, ...(explained ? toExplain : [])];
  const below = printed.length === 0 ? [] : ['', '待补写的行（结果、依据、理由由人写）：', ...printed];
  const more = explained
    ? []
    : ['', `先为上列变异写案例；真正等价的，以 --rows 印出${toExplain.length - 1}行待填的表格行。`];
  return [ok ? '✓ 全部通过' : '✗ 未通过', ...counts, ...faults, ...below, ...more].join('\n');
}

/** The rows before the table of equivalents, and that table. */
function parted(rows: readonly string[]): readonly [readonly string[], readonly string[]] {
  const at = rows.indexOf(EQUIVALENT);
  return at < 0 ? [rows, []] : [rows.slice(0, at), rows.slice(at)];
}

/** The faults of one kind; many that are but rows to be written are counted, for the rows stand below. */
function faultsOf(checks: readonly Check[], kind: CheckKind, explained: boolean): string[] {
  const names = checks.flatMap((check) => (check.kind === kind ? [check.name] : []));
  const failed = checks.filter((check) => check.kind === kind && !passed(check));
  const lacking = failed.filter(({ faults, rows }) => kind !== 'mutation' && faults.length === rows);
  const counted = lacking.length >= FEW;
  const lines = failed
    .filter((check) => !(counted && lacking.includes(check)))
    .flatMap((check) => faultLines(check, names, explained));
  return counted ? [...lines, `✗ ${kind} ${lacking.length}处缺案例，见下面待补写的行`] : lines;
}

/** No name is cut to fewer characters. */
const LEAST = 40;

function faultLines(
  { kind, plugin, name, faults, rows = 0 }: Check,
  names: readonly string[],
  explained: boolean,
): string[] {
  const below = kind !== 'mutation' || explained ? rows : 0;
  const shown = beginningOf(name, names, LEAST);
  return [
    `✗ ${kind} ${plugin} ${shown}${shown === name ? '' : '……'}${below === 0 ? '' : '（见下面待补写的行）'}`,
    ...faults.slice(below).map((text) => `    ${text}`),
  ];
}

const passed = ({ faults }: Check): boolean => faults.length === 0;
