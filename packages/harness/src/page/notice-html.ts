import type { CoveredUnit } from '../coverage/clause-coverage.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageRule } from './page-rules.ts';

const COVERS = { rule: '规则', data: '数据', declared: '选项', narrative: '叙述' } as const;

/** The notice, sentence by sentence: each leads to the rules that carry it out; what nothing carries out is marked. */
export function noticeHtml(units: readonly CoveredUnit[], rules: readonly PageRule[]): string {
  const ids = new Map(rules.map(({ cited, id }) => [cited.sentence as string, id]));
  const lines = [...new Set(units.map(({ line }) => line))];
  let shown = '';
  return lines
    .map((line) => {
      const own = units.filter((unit) => unit.line === line);
      const clause = own[0]?.clauses.at(-1) ?? '';
      const label = clause === shown ? '' : `<b>${escapeHtml(clause)}</b> `;
      shown = clause;
      return `<div class="line">${label}${own.map((unit) => unitHtml(unit, ids)).join('')}</div>`;
    })
    .join('');
}

function unitHtml({ text, by, left, heading }: CoveredUnit, ids: ReadonlyMap<string, string>): string {
  const words = escapeHtml(text.trim());
  if (heading && by.length === 0) return words;
  const marks = by.map(({ cover, source }) => {
    const id = ids.get(source);
    return id === undefined
      ? `<details class="mark ${cover}"><summary>${COVERS[cover]}</summary>${escapeHtml(source)}</details>`
      : `<a class="mark ${cover}" href="#${id}" aria-label="${COVERS[cover]}：${escapeHtml(source)}">${COVERS[cover]}</a>`;
  });
  const short =
    left.length === 0 ? '' : `<strong class="short">没有着落：${escapeHtml(left.join('｜'))}</strong>`;
  return `<span class="${left.length === 0 ? 'unit' : 'unit open'}">${words} ${[...new Set(marks)].join('')}${short}</span> `;
}
