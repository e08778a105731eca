import type { Field, Option, Plugin } from '@zhutui/core';
import { groupsOf } from '../plugin/field-finder.ts';

/**
 * What a plugin declares without citing a sentence, by the path a datum row writes: `funder`, `year`, `programme`, `programmes`, `calendar`,
 * `lists`, and of a field `certificate.asks.level.options` (or `.aliases`) or `needs.member.town` (its `only`, `optional`, `lookup` too).
 * Undefined for any other path.
 */
export function declaredAt(plugin: Plugin, path: string): unknown {
  const [head = '', part = '', ...rest] = path.split('.');
  const declared = new Map<string, unknown>(Object.entries(plugin));
  if (PLAIN.has(head) && part === '') return declared.get(head);
  if (path === 'lists')
    return plugin.kind === 'scheme' ? (plugin.lists ?? []).map(({ list }) => list) : undefined;
  if (head === 'needs') return ofField(ownNeeds(plugin, part)[rest[0] ?? ''], rest[1]);
  if (part !== 'asks') return undefined;
  return ofField(groupsOf(plugin, head).claim?.[rest[0] ?? ''], rest[1]);
}

const PLAIN = new Set(['funder', 'year', 'programme', 'programmes', 'calendar']);

const ownNeeds = ({ needs }: Plugin, group: string): Readonly<Record<string, Field>> =>
  new Map(Object.entries(needs ?? {})).get(group) ?? {};

/** A part of a field; options by their values alone, a part that is not there as false. */
function ofField(field: Field | undefined, part: string | undefined): unknown {
  if (field === undefined || part === undefined) return field?.kind;
  if (part === 'options') return (field.options ?? []).map(({ value }: Option) => value);
  if (part === 'aliases') return aliasesOf(field);
  return new Map<string, unknown>(Object.entries(field)).get(part) ?? false;
}

/** Other names of options, by the option they stand for. */
const aliasesOf = ({ options = [] }: Field): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    options.flatMap(({ value, aliases }) => (aliases === undefined ? [] : [[value, aliases]])),
  );
