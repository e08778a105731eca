import { type FullReport, reportHtml, reportJson, reportText, tryFully } from '@zhutui/harness';
import { notThere } from './shelf.ts';
import type { Verb } from './verb.ts';
import { watch } from './watch.ts';

/** Tries one plugin's package alone, from its folder: left to itself first, then by its notice, its written cases and its mutants. */
export const check: Verb = async (shelf, { id, json, html, watch: watched }, terminal) => {
  const { disk, print, say } = terminal;
  const found = shelf.packageOf(id);
  if (found === undefined) {
    say(notThere(shelf, id));
    return 2;
  }
  const folder = `schemes/${found.folder}`;
  for (const name of ['notice.md', 'cases.md'])
    if ((await disk.read(`${folder}/${name}`)) === undefined) {
      say(`读不到 ${folder}/${name}：格式见 packages/harness/README.md。`);
      return 1;
    }
  if (watched) return watch(id, folder, terminal);
  const report = await tryFully(disk.path(folder), { read: (name) => disk.read(`${folder}/${name}`) });
  if (html !== undefined) await disk.write(html, reportHtml(report, id));
  await print(`${json ? JSON.stringify(reportJson(report), null, 2) : textOf(report, html)}\n`);
  return report.ok ? 0 : 1;
};

const textOf = (report: FullReport, html: string | undefined): string =>
  [reportText(report), ...(html === undefined ? [] : [`网页：${html}`])].join('\n');
