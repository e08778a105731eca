import { clientRoomBreaches } from './client-rooms.ts';
import { directionBreaches } from './directions.ts';
import { folderCycles } from './folder-cycles.ts';
import { purityBreaches } from './purity.ts';
import { schemeImportBreaches } from './scheme-imports.ts';
import { sourceBreaches } from './source-figures.ts';
import { topLevelBreaches } from './top-level.ts';
import type { Breach, Workspace } from './workspace.ts';

export { readWorkspace } from './read-workspace.ts';
export type { Breach, Workspace } from './workspace.ts';

/** Every boundary of the house, by the sentence it upholds. */
export const BOUNDARIES: Readonly<Record<string, (workspace: Workspace) => readonly Breach[]>> = {
  'imports follow the direction of the house': directionBreaches,
  'pure packages stay pure, the contract is types, nobody reaches into another package': purityBreaches,
  'rooms of a client import downwards, never sideways': clientRoomBreaches,
  'no two folders of a package import each other': folderCycles,
  'a scheme imports the core and catalogues, a match its scheme': schemeImportBreaches,
  'sources are short, say no any, and packages/ knows no notice': sourceBreaches,
  'the top level is the list': topLevelBreaches,
};
