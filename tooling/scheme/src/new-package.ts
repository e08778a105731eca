import { askAnswers, defaultAnswers } from './ask-answers.ts';
import { baseCases, exportedNames } from './scaffold/neighbours.ts';
import { exportName, type Neighbour, type Plan } from './scaffold/plan.ts';
import { scaffold } from './scaffold/scaffold.ts';
import { notThere, type Shelf } from './shelf.ts';
import type { Disk } from './terminal.ts';
import type { Asked, Verb } from './verb.ts';

/** Begins a package: a folder that compiles, whose check says what is still to be written. Half of one is never left. */
export const newPackage: Verb = async (shelf, asked, { print, say, disk, converse }) => {
  const fault = faultOfId(shelf, asked, disk);
  const built = fault === undefined ? await buildUpon(shelf, asked, disk) : fault;
  if (typeof built === 'string') {
    say(built);
    return 2;
  }
  const usual = defaultAnswers(shelf, asked);
  const answers = asked.yes ? usual : await askAnswers(usual, converse(), say);
  const folder = `schemes/${asked.id}`;
  const files = scaffold({ id: asked.id, answers, ...built });
  await disk.place(folder, files);
  await print([...files.keys()].map((name) => `${folder}/${name}\n`).join(''));
  say(`已建好 ${folder}（草稿）。下一步：把通知全文抄入 notice.md，再看还缺什么：`);
  say(`  npm run -s scheme -- check ${asked.id}`);
  return 0;
};

function faultOfId(shelf: Shelf, { id, match, catalogueFrom }: Asked, disk: Disk): string | undefined {
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id) || id.length > 60)
    return `编号“${id}”不能用：请用小写字母、数字和连字符，以字母开头，至多60个字，如 city-year。`;
  if (disk.has(`schemes/${id}`)) return `schemes/${id} 已经存在，没有改动。请另取编号。`;
  if (['apps', 'packages', 'tooling'].some((part) => disk.has(`${part}/${id}`)))
    return `“${id}”已是本工程另一个包的名字，请另取编号。`;
  if (shelf.packageOf(id) !== undefined) return `编号“${id}”已被另一个计划使用，请另取编号。`;
  return match !== undefined && catalogueFrom !== undefined
    ? '配比办法没有自己的名单：--match 与 --catalogue-from 请只用一个。'
    : undefined;
}

/** What the new package builds on, or why it cannot. */
async function buildUpon(
  shelf: Shelf,
  { match, catalogueFrom }: Asked,
  disk: Disk,
): Promise<Pick<Plan, 'match' | 'catalogue'> | string> {
  if (match !== undefined) {
    if (shelf.findMatch(match) !== undefined) return `“${match}”本身是配比办法，配比只能加在计划上。`;
    const found = await exportOf(shelf, match, disk, (name) => name === exportName(match));
    if (typeof found === 'string') return found;
    const cases = (await disk.read(`schemes/${found.folder}/cases.md`)) ?? '';
    return { match: { ...found, bases: baseCases(match, cases) } };
  }
  if (catalogueFrom === undefined) return {};
  const found = await exportOf(shelf, catalogueFrom, disk, (name) => name.startsWith('catalogue'));
  return typeof found === 'string' ? found : { catalogue: found };
}

async function exportOf(
  shelf: Shelf,
  id: string,
  disk: Disk,
  wanted: (name: string) => boolean,
): Promise<Neighbour | string> {
  const folder = shelf.packageOf(id)?.folder;
  if (folder === undefined) return notThere(shelf, id);
  const index = (await disk.read(`schemes/${folder}/index.ts`)) ?? '';
  const name = exportedNames(index).find(wanted);
  return name === undefined ? `schemes/${folder}/index.ts 没有导出可以引用的计划或名单。` : { folder, name };
}
