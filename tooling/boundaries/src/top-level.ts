import type { Breach, Workspace } from './workspace.ts';

/** What stands at the top of the checkout besides dotfiles. */
const TOP = [
  'apps',
  'packages',
  'schemes',
  'tooling',
  'package.json',
  'turbo.json',
  'pnpm-workspace.yaml',
  'pnpm-lock.yaml',
  'tsconfig.base.json',
  'README.md',
  'LICENSE',
];

/** Things at the top that do not belong there, and things that are missing. */
export function topLevelBreaches({ topLevel }: Workspace): readonly Breach[] {
  const seen = topLevel.filter((name) => !name.startsWith('.') && name !== 'node_modules');
  return [
    ...seen
      .filter((name) => !TOP.includes(name))
      .map((path) => ({ path, message: 'does not belong at the top' })),
    ...TOP.filter((name) => !seen.includes(name)).map((path) => ({ path, message: 'is missing at the top' })),
  ];
}
