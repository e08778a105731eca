import { fen, type SchemePackage } from '@zhutui/core';
import { packages as registered } from '@zhutui/registry';
import { changePays } from './change-pays.ts';

/** The plugins of this checkout after somebody has made each payment a fen larger. */
export const packages: readonly SchemePackage[] = registered.map((one) => ({
  ...one,
  digest: `${one.digest} changed`,
  plugins: one.plugins.map((plugin) =>
    plugin.kind === 'match'
      ? plugin
      : changePays(plugin, (rule) => (view) => {
          const pay = rule(view);
          return typeof pay === 'number' ? fen(pay + 1) : pay;
        }),
  ),
}));
