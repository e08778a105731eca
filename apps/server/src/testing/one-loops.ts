import type { SchemePackage } from '@zhutui/core';
import { packages as registered } from '@zhutui/registry';
import { changePays } from './change-pays.ts';

const matched = registered.flatMap(({ plugins }) =>
  plugins.flatMap((plugin) => (plugin.kind === 'match' ? [plugin.matches.id] : [])),
);

/** The plugins of this checkout; those that a match adds to never come to an end. */
export const packages: readonly SchemePackage[] = registered.map((one) => ({
  ...one,
  plugins: one.plugins.map((plugin) =>
    plugin.kind === 'scheme' && matched.includes(plugin.id)
      ? changePays(plugin, () => (view) => {
          for (;;) if (view === undefined) return null;
        })
      : plugin,
  ),
}));
