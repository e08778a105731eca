import { dirname, join } from 'node:path/posix';
import type { Breach, SourceFile, Workspace } from './workspace.ts';

/** Which rooms of a client each room may import besides itself. A feature never imports another. */
const MAY_IMPORT: Readonly<Record<string, readonly RegExp[]>> = {
  features: [/^components$/],
  components: [],
};

/** Files of the clients that import sideways (a feature another feature) or upwards (a component a feature). */
export function clientRoomBreaches({ packages }: Workspace): readonly Breach[] {
  return packages
    .filter(({ area, name }) => area === 'apps' && name !== 'server')
    .flatMap(({ folder, files }) => files.flatMap((file) => breaches(`${folder}/src`, file)));
}

function breaches(src: string, { path, imports }: SourceFile): readonly Breach[] {
  const room = roomOf(src, path);
  const allowed = room === undefined ? undefined : MAY_IMPORT[room.split('/')[0] ?? ''];
  if (allowed === undefined) return [];
  return imports
    .filter(({ from }) => from.startsWith('.'))
    .map(({ from }) => roomOf(src, join(dirname(path), from)))
    .filter((other) => other !== undefined && other !== room && isRoom(other))
    .filter((other) => !allowed.some((pattern) => pattern.test(other ?? '')))
    .map((other) => ({ path, message: `${room} may not import ${other}` }));
}

/** `app`, `components` or `features/<subject>`; other folders (styles, locales) are no rooms. */
const isRoom = (room: string): boolean => /^(app|components|features\/.+)$/.test(room);

/** The room a file lies in: first folder below `src`, for features the first two; undefined directly in `src`. */
function roomOf(src: string, path: string): string | undefined {
  const [first, second, ...rest] = path.slice(src.length + 1).split('/');
  if (first === undefined || second === undefined) return undefined;
  return first === 'features' && rest.length > 0 ? `${first}/${second}` : first;
}
