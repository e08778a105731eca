import type { Check, FullReport } from '@zhutui/harness';
import { judgeByWords } from '@zhutui/lint/judge-by-words';

type Source = NonNullable<FullReport['close']>['source'];
type Module = Source['modules'] extends ReadonlyMap<string, infer M> ? M : never;
type Node = Module['program'];

/** Lists of a notice may be put together as their files please; `.oxlintrc.json` says the same. */
const FREE = /^catalogue(\/|[^/]*\.ts$)/;

/** The report with one check more: the linter's rule `judge-by-words` over the package's own modules, where they were looked at. */
export function withWords(report: FullReport): FullReport {
  if (report.close === undefined) return report;
  const modules = [...report.close.source.modules.values()].filter(({ path }) => !FREE.test(path));
  const faults = modules.flatMap(faultsIn);
  const check: Check = { kind: 'source', plugin: '', name: '规则只以词语组合判断（judge-by-words）', faults };
  return { ...report, ok: report.ok && faults.length === 0, checks: [check, ...report.checks] };
}

function faultsIn({ path, text, program }: Module): string[] {
  const faults: string[] = [];
  const visitor = judgeByWords.create({
    report: ({ node, data: { sign, instead } }) => {
      const line = text.slice(0, startOf(node)).split('\n').length;
      faults.push(`${path}:${line} 写有“${sign}”，会把不明、待人工的判断当作真；请写 ${instead}`);
    },
  });
  visit(program, visitor);
  return faults;
}

const startOf = (node: object): number =>
  'start' in node && typeof node.start === 'number' ? node.start : 0;

function visit(node: Node, visitor: ReturnType<typeof judgeByWords.create>): void {
  visitor[node.type]?.(node as never);
  for (const part of Object.values(node).flat()) if (isNode(part)) visit(part, visitor);
  visitor[`${node.type}:exit`]?.(node as never);
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
