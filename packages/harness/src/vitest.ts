import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from '@zhutui/core';
import { describe, expect, it } from 'vitest';
import type { Check, CheckKind } from './checks/report.ts';
import { EXCEPTIONS_FILE } from './exceptions/exceptions.ts';
import { inspect } from './inspect.ts';
import { ENTRY } from './source/scheme-source.ts';
import { type FullReport, tryFully } from './try-fully.ts';

/** Registers a test for everything tried of the package whose `notice.md` and `cases.md` stand beside the calling file. */
export function describePackage(beside: string, plugins: readonly Plugin[]): void {
  const read = (name: string): string => readFileSync(new URL(name, beside), 'utf8');
  const { checks, missingRows } = inspect({
    plugins,
    notice: read('notice.md'),
    cases: read('cases.md'),
    exceptions: existsSync(new URL(EXCEPTIONS_FILE, beside)) ? read(EXCEPTIONS_FILE) : '',
  });
  describe.each(groupsOf(checks))('%s', (_group, own) => {
    for (const { name, faults } of own) it(name, () => expect(faults).toEqual([]));
  });
  if (existsSync(new URL(ENTRY, beside))) describeSource(fileURLToPath(new URL('.', beside)));
  if (missingRows.length > 0)
    console.log(['待补写的行（结果、依据、理由由人写）：', ...missingRows].join('\n'));
}

/** What needs the source: one trial of the folder, told kind by kind. */
function describeSource(folder: string): void {
  let report: Promise<FullReport> | undefined;
  describe('源文件', () => {
    it.each(OF_SOURCE)('%s', { timeout: LONGEST }, async (kind) => {
      report ??= tryFully(folder);
      const { checks, close } = await report;
      const faults = checks.filter((check) => check.kind === kind).flatMap((check) => [...check.faults]);
      expect(faults).toEqual([]);
      expect(close).toBeDefined();
    });
  });
}

const OF_SOURCE = [
  'source',
  'conduct',
  'unquoted figure',
  'mutation',
] as const satisfies readonly CheckKind[];
const LONGEST = 180_000;

function groupsOf(checks: readonly Check[]): [string, Check[]][] {
  const titles = [...new Set(checks.map(titleOf))];
  return titles.map((title) => [title, checks.filter((check) => titleOf(check) === title)]);
}

const titleOf = ({ plugin, kind }: Check): string => `${plugin} ${kind}`.trim();
