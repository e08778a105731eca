import { canonical, type Plugin } from '@zhutui/core';
import { fault } from '../cases/case-chapters.ts';
import { labelled } from '../cases/case-label.ts';
import type { WrittenDatum } from '../cases/written-case.ts';
import { citedSentences } from '../plugin/cited-sentences.ts';
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
  if (plain !== undefined) return differences(plain, datum.value, datum.path);
  const { route, part, rest } = placeIn(plugin, datum.path);
  const declared = citedSentences(plugin).filter((cited) => cited.part === part && cited.route === route);
  if (declared.length === 0)
    return [`计划没有写明“${datum.path}”（未写，或路径有误；类别自己的数据以类别开头，如 ${EXAMPLE}）`];
  const named = nameSentences(
    datum.cites,
    declared.map(({ sentence }) => sentence),
  );
  const meant =
    datum.cites.length === 0 ? declared : declared.filter(({ sentence }) => named.sentences.has(sentence));
  const [only] = meant;
  if (named.faults.length > 0) return [...named.faults];
  if (only === undefined || meant.length > 1) return [`“${datum.path}”有${meant.length}项，应以依据指明一项`];
  return partFaults(only.by, rest, datum);
}

const EXAMPLE = 'certificate.allocates.quota';

/** `publicNotice`, `certificate.channels`, and what stands within: `certificate.allocates.quota.total`. */
function placeIn(plugin: Plugin, path: string) {
  const steps = path.split('.');
  const own = plugin.kind === 'scheme' && Object.hasOwn(plugin.routes, steps[0] ?? '');
  const [part = '', ...rest] = own ? steps.slice(1) : steps;
  return { route: own ? steps[0] : undefined, part, rest };
}

function partFaults(whole: unknown, rest: readonly string[], { path, value }: WrittenDatum): string[] {
  let by = whole;
  for (const step of rest) {
    const parts = new Map<string, unknown>(Object.entries(typeof by === 'object' && by !== null ? by : {}));
    if (!parts.has(step)) return [`“${path}”中没有“${step}”，有：${[...parts.keys()].join('、') || '无'}`];
    by = parts.get(step);
  }
  return differences(by, value, path);
}

function differences(by: unknown, value: unknown, path: string): string[] {
  if (typeof by === 'function') return ['此项是规则，不是数据；请写成案例'];
  const rules = rulesIn(by);
  if (rules.length > 0)
    return [
      `“${path}”中的 ${rules.join('、')} 是规则，不能写成数据：数据逐项写（如 ${path}.quota），规则由案例证明`,
    ];
  return canonical(by) === canonical(value) ? [] : [`应为 ${canonical(value)}，实为 ${canonical(by)}`];
}

/** Paths of the functions within a datum. */
function rulesIn(by: unknown): string[] {
  if (typeof by !== 'object' || by === null) return [];
  return Object.entries(by).flatMap(([name, part]) =>
    typeof part === 'function' ? [name] : rulesIn(part).map((inner) => `${name}.${inner}`),
  );
}
