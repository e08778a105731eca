import { fen, plainYuan } from '@zhutui/core';
import type { Trial } from '../checks/trial.ts';
import type { Judged } from '../mutation/check-mutants.ts';
import { escapeHtml } from './escape-html.ts';
import type { PageRule } from './page-rules.ts';
import { setHtml } from './set-html.ts';

const WORDS = { eligible: '通过', refused: '不通过', incomplete: '缺项', referred: '转人工' } as const;
const STATES = { killed: '已发现', equivalent: '等价', survived: '未发现' } as const;

/** One rule: its sentence, its code, its cases and its mutants. */
export const ruleHtml = ({ id, plugin, cited, code, trials, sets, mutants }: PageRule): string => `
<article id="${id}" tabindex="-1">
<h3>${escapeHtml(cited.sentence)}</h3>
<p class="meta">${escapeHtml([plugin, cited.route, cited.part, ...cited.readings, code?.place].filter(Boolean).join(' · '))}</p>
${code === undefined ? '' : `<pre tabindex="0" aria-label="规则">${escapeHtml(code.text)}</pre>`}
${casesHtml(trials)}
${sets.map(setHtml).join('')}
${mutantsHtml(mutants)}
</article>`;

function casesHtml(trials: readonly Trial[]): string {
  if (trials.length === 0) return '';
  const rows = trials.map(
    ({
      written,
      section,
    }) => `<tr><td>${written?.line ?? section.line}</td><td>${escapeHtml(written?.title ?? '')}</td>
<td>${escapeHtml(written?.change ?? '')}</td><td>${resultOf(written)}</td></tr>`,
  );
  return `<details><summary>案例 ${trials.length}</summary><div class="wide" tabindex="0" role="region" aria-label="案例">
<table><thead><tr><th>行</th><th>情形</th><th>变更</th><th>结果</th></tr></thead><tbody>${rows.join('')}</tbody></table></div></details>`;
}

const resultOf = (written: Trial['written']): string => {
  if (written === undefined) return '';
  const amount = written.outcome === 'eligible' ? ` ${plainYuan(fen(written.amount))}元` : '';
  return `${WORDS[written.outcome]}${amount}`;
};

/** The mutants of one place, those that survived first. */
export function mutantsHtml(mutants: readonly Judged[]): string {
  if (mutants.length === 0) return '';
  const order = ['survived', 'equivalent', 'killed'];
  const sorted = [...mutants].sort((one, other) => order.indexOf(one.state) - order.indexOf(other.state));
  const survived = mutants.filter(({ state }) => state === 'survived').length;
  const items = sorted.map(
    ({ state, slip, change, why, file, line }) =>
      `<li class="${state}"><b>${STATES[state]}</b> ${slip} <code>${escapeHtml(change)}</code> <small>${escapeHtml(`${file}:${line}`)}${why === '' ? '' : `：${escapeHtml(why)}`}</small></li>`,
  );
  return `<details${survived > 0 ? ' open' : ''}><summary>变异 ${mutants.length}${survived > 0 ? `，未发现 ${survived}` : ''}</summary><ul>${items.join('')}</ul></details>`;
}
