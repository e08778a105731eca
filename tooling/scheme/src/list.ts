import type { Plugin } from '@zhutui/core';
import type { Shelf } from './shelf.ts';
import type { Verb } from './verb.ts';

/** Prints the plugins there are: one id a line, or as a JSON array with what is needed to choose one. */
export const list: Verb = async (shelf, { json }, { print }) => {
  const plugins = shelf.packages.flatMap(({ plugins, status }) =>
    plugins.map((plugin) => summary(plugin, status)),
  );
  await print(json ? `${JSON.stringify(plugins, null, 2)}\n` : plugins.map(({ id }) => `${id}\n`).join(''));
  return 0;
};

function summary(plugin: Plugin, status: Shelf['packages'][number]['status']) {
  const { id, kind, title, notice } = plugin;
  const own =
    plugin.kind === 'scheme'
      ? { year: plugin.year, routes: Object.keys(plugin.routes), funder: plugin.funder }
      : { matches: plugin.matches.id, funder: typeof plugin.funder === 'string' ? plugin.funder : null };
  return { id, kind, title, status, ...own, notice };
}
