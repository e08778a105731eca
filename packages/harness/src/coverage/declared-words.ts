import { comparable, type Plugin } from '@zhutui/core';
import { citedSentences, isRule } from '../plugin/cited-sentences.ts';
import { baseOf, groupsOf, routesOf } from '../plugin/field-finder.ts';

/** Words that plugins declare as they stand: answers that fields offer, names of open lists, boxes and papers of the procedure. */
export function declaredWords(plugins: readonly Plugin[]): ReadonlySet<string> {
  const fields = plugins.flatMap((plugin) =>
    routesOf(plugin).flatMap((route) =>
      Object.values(groupsOf(plugin, route)).flatMap((group) => Object.values(group)),
    ),
  );
  const options = fields.flatMap(({ options: offered = [] }) =>
    offered.flatMap(({ value, label }) => [value, label]),
  );
  const lists = plugins.flatMap((plugin) => (baseOf(plugin).lists ?? []).map(({ list }) => list));
  const data = plugins.flatMap((plugin) =>
    citedSentences(plugin).flatMap((cited) => (isRule(cited) ? [] : stringsIn(cited.by))),
  );
  return new Set([...options, ...lists, ...data].map(comparable));
}

/** Every text in a value, at any depth. */
export function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}
