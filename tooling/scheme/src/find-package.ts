import type { Disk } from './terminal.ts';

/**
 * The folder of the package that defines a plugin, within the checkout: the one whose source writes the id, else the one
 * of that name. Found by reading alone, so that no package needs to be loaded, nor to be right, for another's sake.
 */
export async function findPackage(id: string, disk: Disk): Promise<string | undefined> {
  const folders = await disk.folders('schemes');
  for (const folder of folders) if (await writes(id, `schemes/${folder}`, disk)) return `schemes/${folder}`;
  return folders.includes(id) ? `schemes/${id}` : undefined;
}

/** The line that says which packages there are when none defines the plugin. */
export const noPackage = async (id: string, disk: Disk): Promise<string> =>
  `没有编号为“${id}”的计划。schemes/ 现有：${(await disk.folders('schemes')).join('、') || '无'}。`;

async function writes(id: string, folder: string, disk: Disk): Promise<boolean> {
  const sources = (await disk.files(folder)).filter((name) => /(?<!\.test)\.ts$/.test(name));
  const texts = await Promise.all(sources.map((name) => disk.read(`${folder}/${name}`)));
  return texts.some((text = '') => [...text.matchAll(WRITTEN_ID)].some(([, , written]) => written === id));
}

const WRITTEN_ID = /\bid:\s*(['"])([a-z0-9-]+)\1/g;
