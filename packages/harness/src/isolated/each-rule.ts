import { type AnyRoute, type AnyScheme, isRead, type Plugin } from '@zhutui/core';

type AnyRule = (...given: never[]) => unknown;
/** Puts something around a rule. */
export type Wrap = (sentence: string, rule: AnyRule) => AnyRule;

/** The same plugin with something around each rule; data and the order of sentences stay. */
export function eachRule(plugin: Plugin, wrap: Wrap): Plugin {
  const own = { ...plugin, ...wrapped(plugin, wrap) };
  if (own.kind === 'match') return own;
  const routes = Object.entries(own.routes).map(([name, route]) => [
    name,
    { ...route, ...wrapped(route, wrap) },
  ]);
  return { ...own, routes: Object.fromEntries(routes) as AnyScheme['routes'] };
}

type Rules = Pick<Partial<AnyRoute>, 'requires' | 'pays' | 'limits'>;

function wrapped(place: object, wrap: Wrap): Rules {
  const parts = Object.entries(place).filter(([part]) => ['requires', 'pays', 'limits'].includes(part));
  return Object.fromEntries(
    parts.map(([part, cited]) => [
      part,
      Object.fromEntries(
        Object.entries((cited ?? {}) as Record<string, unknown>).map(([sentence, rule]) => [
          sentence,
          wrapOne(sentence, rule, wrap),
        ]),
      ),
    ]),
  );
}

function wrapOne(sentence: string, rule: unknown, wrap: Wrap): unknown {
  if (isRead(rule)) return { ...rule, by: wrapOne(sentence, rule.by, wrap) };
  return typeof rule === 'function' ? wrap(sentence, rule as AnyRule) : rule;
}
