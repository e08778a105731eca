import { type FullReport, reportHtml, reportJson, reportText, tryFully } from '@zhutui/harness';
import { withWords } from './by-words.ts';
import { findPackage, noPackage } from './find-package.ts';
import type { VerbAlone } from './verb.ts';
import { watch } from './watch.ts';

/**
 * Tries one plugin's package alone, from its folder: left to itself first, in processes with a deadline and a bound of
 * memory, then by its notice, its written cases and its mutants. No other package is loaded but those it imports.
 */
export const check: VerbAlone = async ({ id, json, html, rows, watch: watched }, terminal) => {
  const { disk, print, say } = terminal;
  const folder = await findPackage(id, disk);
  if (folder === undefined) {
    say(await noPackage(id, disk));
    return 2;
  }
  for (const name of ['notice.md', 'cases.md'])
    if ((await disk.read(`${folder}/${name}`)) === undefined) {
      say(`读不到 ${folder}/${name}：格式见 packages/harness/README.md。`);
      return 1;
    }
  if (watched) return watch(id, folder, terminal);
  const report = withWords(
    await tryFully(disk.path(folder), {
      read: (name) => disk.read(`${folder}/${name}`),
      ...(json ? {} : { tell: say }),
    }),
  );
  if (html !== undefined) await disk.write(html, reportHtml(report, id));
  await print(`${json ? JSON.stringify(reportJson(report), null, 2) : textOf(report, rows, html)}\n`);
  return report.ok ? 0 : 1;
};

const textOf = (report: FullReport, rows: boolean, html: string | undefined): string =>
  [reportText(report, { rows }), ...(html === undefined ? [] : [`网页：${html}`])].join('\n');
