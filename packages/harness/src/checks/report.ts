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

/** The report for a terminal: counts by kind, then every fault, then the rows to be written. */
export function reportText({ ok, checks, missingRows }: Report): string {
  const kinds = [...new Set(checks.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => {
    const some = checks.filter((check) => check.kind === kind);
    return `  ${kind}: ${some.filter(passed).length}/${some.length}`;
  });
  const faults = checks
    .filter((check) => !passed(check))
    .flatMap(({ kind, plugin, name, faults: all }) => [
      `✗ ${kind} ${plugin} ${name}`,
      ...all.map((text) => `    ${text}`),
    ]);
  const rows = missingRows.length === 0 ? [] : ['', '待补写的行（结果、依据、理由由人写）：', ...missingRows];
  return [ok ? '✓ 全部通过' : '✗ 未通过', ...counts, ...faults, ...rows].join('\n');
}

const passed = ({ faults }: Check): boolean => faults.length === 0;
