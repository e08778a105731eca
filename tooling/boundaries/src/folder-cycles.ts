import { dirname, join } from 'node:path/posix';
import type { Breach, Package, SourceFile, Workspace } from './workspace.ts';

/** Folders of one package that import each other, directly or round about. The package's face, `index.ts`, is no part. */
export function folderCycles({ packages }: Workspace): readonly Breach[] {
  return packages.flatMap((one) => {
    const graph = folderGraph(one);
    return [...graph.keys()]
      .filter((folder) => reaches(graph, folder, folder))
      .map((path) => ({
        path,
        message: `imports ${[...(graph.get(path) ?? [])].filter((next) => reaches(graph, next, path)).join(', ')}, which imports it back`,
      }));
  });
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

function folderGraph({ files }: Package): Graph {
  const graph = new Map<string, Set<string>>();
  for (const file of files.filter(({ path, test }) => !test && !/\/index\.tsx?$/.test(path))) {
    const from = dirname(file.path);
    const targets = graph.get(from) ?? new Set();
    for (const to of importedFolders(file)) if (to !== from) targets.add(to);
    graph.set(from, targets);
  }
  return graph;
}

const importedFolders = ({ path, imports }: SourceFile): readonly string[] =>
  imports.filter(({ from }) => from.startsWith('.')).map(({ from }) => dirname(join(dirname(path), from)));

/** Whether a path of one step or more leads from `from` to `to`. */
function reaches(graph: Graph, from: string, to: string): boolean {
  const seen = new Set<string>();
  const queue = [...(graph.get(from) ?? [])];
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (next === to) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    queue.push(...(graph.get(next) ?? []));
  }
  return false;
}
