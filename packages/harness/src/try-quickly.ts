import { type Report, reportOf } from './checks/report.ts';
import { EXCEPTIONS_FILE, readExceptions } from './exceptions/exceptions.ts';
import { checkUnquoted } from './figures/check-unquoted.ts';
import { inspectClosely } from './inspect.ts';
import { checkSource } from './source/check-source.ts';
import { loaderOf } from './source/load-plugins.ts';
import { type ReadText, readSchemeSource, textIn } from './source/scheme-source.ts';

/**
 * What can be told at once after each save: quotations, clause coverage, figures, written cases, register. Rules run in
 * this process, unguarded; days and answers still without a case, and mutants, are left to `tryFully`. Rejects with what
 * the package throws on being loaded.
 */
export async function tryQuickly(folder: string, read: ReadText = textIn(folder)): Promise<Report> {
  const source = await readSchemeSource(folder, read);
  const guarded = checkSource(source);
  if (guarded.some(({ faults }) => faults.length > 0)) return reportOf(guarded, []);
  const [notice = '', cases = '', exceptions = ''] = await Promise.all(
    ['notice.md', 'cases.md', EXCEPTIONS_FILE].map((path) => read(path)),
  );
  const plugins = (await (await loaderOf(source)).prepare())();
  const { report } = inspectClosely({ plugins, notice, cases, exceptions }, 'written');
  const figures = checkUnquoted(source, notice, readExceptions(exceptions));
  return reportOf([...guarded, ...report.checks, ...figures], report.missingRows);
}
