import { inspect, reportText } from '@zhutui/harness';
import { notThere } from './shelf.ts';
import type { Verb } from './verb.ts';

/** Tries one plugin's package alone, by its written cases. */
export const check: Verb = async (shelf, { id, json }, { file, print, say }) => {
  const found = shelf.packageOf(id);
  if (found === undefined) {
    say(notThere(shelf, id));
    return 2;
  }
  const path = `schemes/${found.folder}/cases.md`;
  const cases = await file(path);
  if (cases === undefined) {
    say(`读不到 ${path}：案例写在这个文件里，格式见 packages/harness/README.md。`);
    return 1;
  }
  const exceptions = (await file(`schemes/${found.folder}/exceptions.md`)) ?? '';
  const report = inspect({ plugins: found.plugins, notice: found.notice, cases, exceptions });
  await print(`${json ? JSON.stringify(report, null, 2) : reportText(report)}\n`);
  return report.ok ? 0 : 1;
};
