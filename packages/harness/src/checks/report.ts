/** What was looked at. */
export type CheckKind =
  | 'cases'
  | 'case'
  | 'datum'
  | 'quotation'
  | 'practice'
  | 'sentence'
  | 'edge'
  | 'quoted date'
  | 'figure'
  | 'register'
  | 'purity';

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
  /** Rows of `cases.md` still to be written, under their headings, the verdict left open. */
  readonly missingRows: readonly string[];
}

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
  const rows = missingRows.length === 0 ? [] : ['', '待补写的案例（结果、依据由人写）：', ...missingRows];
  return [ok ? '✓ 全部通过' : '✗ 未通过', ...counts, ...faults, ...rows].join('\n');
}

const passed = ({ faults }: Check): boolean => faults.length === 0;
