import type { Plugin, RegisterKey } from '@zhutui/core';
import { citedSentences } from '../plugin/cited-sentences.ts';
import type { Check } from './report.ts';

/** Every entry of the interpretation register is rested on by a rule or datum, and pinned by a row that came out as written. */
export function checkRegister(plugin: Plugin, pinned: ReadonlySet<RegisterKey>): Check[] {
  const register = plugin.register ?? {};
  const cited = new Set(citedSentences(plugin).flatMap(({ readings }) => readings));
  const keys = [...new Set([...(Object.keys(register) as RegisterKey[]), ...cited])];
  return keys.map((key) => ({
    kind: 'register',
    plugin: plugin.id,
    name: `${key} ${register[key]?.question ?? ''}`.trim(),
    faults: [
      ...(key in register ? [] : ['规则引用了它，登记簿中没有']),
      ...(cited.has(key) ? [] : ['没有规则或数据引用它']),
      ...(pinned.has(key) ? [] : ['没有通过的案例或数据行在“编号”中写明它']),
    ],
  }));
}
