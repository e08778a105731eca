import { tally } from '../sets/compare-set.ts';
import type { SetTrial } from '../sets/run-set.ts';
import { escapeHtml } from './escape-html.ts';

/** One set of applications: how many are decided over together, and what each row must be answered. */
export function setHtml({ written, run }: SetTrial): string {
  const { line, title, seed, funds, rows } = written;
  const said = [
    `第${line}行`,
    ...(seed === '' ? [] : [`种子 ${seed}`]),
    ...(funds === undefined ? [] : [`资金 ${funds / 100}元`]),
  ];
  const cells = rows.map(({ ids, route, change, expected }) =>
    [ids.length === 1 ? ids[0] : `${ids[0]}…${ids.at(-1)}`, route, change, tally(expected)]
      .map((text) => `<td>${escapeHtml(text ?? '')}</td>`)
      .join(''),
  );
  return `<details><summary>分配 ${escapeHtml(title)}（${run.candidates.length}份）</summary>
<p class="meta">${escapeHtml(said.join(' · '))}</p><div class="wide" tabindex="0" role="region" aria-label="${escapeHtml(title)}">
<table><thead><tr><th>申报</th><th>类别</th><th>变更</th><th>结果</th></tr></thead><tbody>${cells.map((row) => `<tr>${row}</tr>`).join('')}</tbody></table></div></details>`;
}
