import { canonical, type Plugin } from '@zhutui/core';
import { fault } from '../cases/case-chapters.ts';
import { labelled } from '../cases/case-label.ts';
import type { WrittenDatum } from '../cases/written-case.ts';
import { type Cited, citedSentences } from '../plugin/cited-sentences.ts';
import { nameSentences } from '../plugin/name-sentences.ts';
import { declaredAt } from './declared-at.ts';
import type { Check } from './report.ts';

/** Each datum of the procedure that is written down, against what the plugin declares. */
export function checkData(plugin: Plugin, data: readonly WrittenDatum[]): Check[] {
  return data
    .filter((datum) => datum.plugin === plugin.id)
    .map((datum) => ({
      kind: 'datum',
      plugin: plugin.id,
      name: labelled(datum, `${datum.path}：${datum.title}`),
      faults: faultsOf(plugin, datum).map((text) => fault(datum.line, text)),
    }));
}

function faultsOf(plugin: Plugin, datum: WrittenDatum): string[] {
  const plain = declaredAt(plugin, datum.path);
  if (plain !== undefined) return differences({ by: plain }, datum.value);
  const [part, route] = datum.path.split('.').reverse();
  const declared = citedSentences(plugin).filter((cited) => cited.part === part && cited.route === route);
  const named = nameSentences(
    datum.cites,
    declared.map(({ sentence }) => sentence),
  );
  const meant =
    datum.cites.length === 0 ? declared : declared.filter(({ sentence }) => named.sentences.has(sentence));
  const [only] = meant;
  if (named.faults.length > 0) return [...named.faults];
  if (only === undefined || meant.length > 1) return [`“${datum.path}”有${meant.length}项，应以依据指明一项`];
  return differences(only, datum.value);
}

function differences({ by }: Pick<Cited, 'by'>, value: unknown): string[] {
  if (typeof by === 'function') return ['此项是规则，不是数据；请写成案例'];
  return canonical(by) === canonical(value) ? [] : [`应为 ${canonical(value)}，实为 ${canonical(by)}`];
}
