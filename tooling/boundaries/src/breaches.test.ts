import { expect, it } from 'vitest';
import { clientRoomBreaches } from './client-rooms.ts';
import { directionBreaches } from './directions.ts';
import { folderCycles } from './folder-cycles.ts';
import { purityBreaches } from './purity.ts';
import { readImports } from './read-imports.ts';
import { schemeImportBreaches } from './scheme-imports.ts';
import { sourceBreaches } from './source-figures.ts';
import { toyPackage, toyWorkspace } from './testing/toy-workspace.ts';
import { topLevelBreaches } from './top-level.ts';
import type { Breach } from './workspace.ts';

const paths = (breaches: readonly Breach[]): readonly string[] => breaches.map(({ path }) => path);

it('reads imports of every kind, over several lines too', () => {
  const source =
    "import {\n  a,\n  b,\n} from './x.ts';\nimport type { T } from '@zhutui/core';\nimport './side.ts';\nawait import('./late.ts');\nexport * from './y.ts';";
  expect(readImports(source)).toEqual([
    { from: './x.ts', typeOnly: false },
    { from: '@zhutui/core', typeOnly: true },
    { from: './y.ts', typeOnly: false },
    { from: './side.ts', typeOnly: false },
    { from: './late.ts', typeOnly: false },
  ]);
});

it('refuses a client that imports the database, by manifest and by import', () => {
  const apply = toyPackage('apps/apply', ['core', 'db'], {
    'src/a.ts': "import { open } from '@zhutui/db';",
  });
  expect(paths(directionBreaches(toyWorkspace(apply)))).toEqual([
    'apps/apply/package.json',
    'apps/apply/src/a.ts',
  ]);
});

it('lets a test use the harness, and its source not', () => {
  const scheme = toyPackage('schemes/toy', ['core'], {
    'scheme.test.ts': "import { tryAll } from '@zhutui/harness';",
    'scheme.ts': "import { tryAll } from '@zhutui/harness';",
  });
  expect(paths(directionBreaches(toyWorkspace(scheme)))).toEqual(['schemes/toy/scheme.ts']);
});

it('refuses a package that is not in the table whatever it imports', () => {
  const stray = toyPackage('packages/stray', ['core'], {});
  expect(paths(directionBreaches(toyWorkspace(stray)))).toEqual(['packages/stray/package.json']);
});

it('refuses a core that reaches for Node, and a contract that loads the api', () => {
  const core = toyPackage('packages/core', [], { 'src/a.ts': "import fs from 'node:fs';" });
  const contract = toyPackage('packages/contract', ['api'], {
    'src/good.ts': "export type { AppRouter } from '@zhutui/api';",
    'src/bad.ts': "export { router } from '@zhutui/api';",
  });
  expect(paths(purityBreaches(toyWorkspace(core, contract)))).toEqual([
    'packages/core/src/a.ts',
    'packages/contract/src/bad.ts',
  ]);
});

it('refuses a path that leaves its package', () => {
  const db = toyPackage('packages/db', [], { 'src/a.ts': "import { day } from '../../core/src/day.ts';" });
  expect(paths(purityBreaches(toyWorkspace(db)))).toEqual(['packages/db/src/a.ts']);
});

it('finds folders that import each other, directly or round about', () => {
  const files = {
    'src/a/one.ts': "import '../b/two.ts';",
    'src/b/two.ts': "import '../c/three.ts';",
    'src/c/three.ts': "import '../a/one.ts';",
    'src/d/four.ts': "import '../a/one.ts';",
    'src/a/one.test.ts': "import '../d/four.ts';",
    'src/index.ts': "export * from './a/one.ts';",
  };
  expect(paths(folderCycles(toyWorkspace(toyPackage('packages/db', [], files))))).toEqual([
    'packages/db/src/a',
    'packages/db/src/b',
    'packages/db/src/c',
  ]);
});

it("lets a catalogue extend another's, and only a match take a scheme", () => {
  const old = toyPackage('schemes/old', [], { 'index.ts': '' });
  const scheme = toyPackage('schemes/new', ['old'], {
    'catalogue.ts': "import { catalogue } from '@zhutui/old';",
    'bad.ts': "import { old } from '@zhutui/old';",
  });
  const match = toyPackage('schemes/match', ['old'], {
    'scheme.ts': "import { old } from '@zhutui/old';\nexport const match = defineMatch({});",
  });
  expect(paths(schemeImportBreaches(toyWorkspace(old, scheme, match)))).toEqual(['schemes/new/bad.ts']);
});

it('refuses rooms of a client that import sideways or upwards', () => {
  const office = toyPackage('apps/office', [], {
    'src/app/routes.tsx': "import { Page } from '../features/a/page.tsx';",
    'src/features/a/page.tsx':
      "import { Row } from '../b/row.tsx';\nimport { Box } from '../../components/box.tsx';",
    'src/features/b/row.tsx': "import { router } from '../../app/routes.tsx';",
    'src/components/box.tsx': "import { Row } from '../features/b/row.tsx';",
  });
  expect(paths(clientRoomBreaches(toyWorkspace(office)))).toEqual([
    'apps/office/src/features/a/page.tsx',
    'apps/office/src/features/b/row.tsx',
    'apps/office/src/components/box.tsx',
  ]);
});

it('finds long sources, nameless folders and packages that know a notice', () => {
  const db = toyPackage('packages/db', [], {
    'src/long.ts': '\n'.repeat(250),
    'src/utils/a.ts': '',
    'src/year.ts': "export const title = '2023年';",
    'src/year.test.ts': "export const title = '2023年';",
  });
  expect(paths(sourceBreaches(toyWorkspace(db)))).toEqual([
    'packages/db/src/long.ts',
    'packages/db/src/utils/a.ts',
    'packages/db/src/year.ts:1',
  ]);
});

it('names what does not belong at the top and what is missing there', () => {
  const topLevel = ['apps', 'packages', 'schemes', 'tooling', 'docs', '.github', 'node_modules'];
  const breaches = topLevelBreaches({ topLevel, packages: [] });
  expect(paths(breaches)).toContain('docs');
  expect(paths(breaches)).toContain('LICENSE');
  expect(paths(breaches)).not.toContain('.github');
});
