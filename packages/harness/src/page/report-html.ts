import type { FullReport } from '../try-fully.ts';
import { escapeHtml } from './escape-html.ts';
import { noticeHtml } from './notice-html.ts';
import { type PageRule, pageRules } from './page-rules.ts';
import { PAGE_STYLE } from './page-style.ts';
import { mutantsHtml, ruleHtml } from './rule-html.ts';

/** The report as one page that needs nothing else: the notice on the left; each rule, its cases and mutants on the right. */
export function reportHtml(report: FullReport, title: string): string {
  const rules = report.close === undefined ? [] : pageRules(report.close);
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} 检验报告</title><style>${PAGE_STYLE}</style></head><body>
<a class="skip" href="#rules">跳到规则</a>
<header><h1>${escapeHtml(title)}</h1>${summaryHtml(report)}</header>
<main><section id="notice" aria-label="通知"><h2>通知</h2>${noticeOf(report, rules)}</section>
<section id="rules" aria-label="规则" tabindex="-1"><h2>规则、案例、变异</h2>${rules.map(ruleHtml).join('')}${elsewhere(report, rules)}</section></main>
</body></html>
`;
}

function summaryHtml({ ok, checks, missingRows, close }: FullReport): string {
  const failed = checks.filter(({ faults }) => faults.length > 0);
  const figures =
    close === undefined
      ? '没有通过单独运行，其余未检验。'
      : `条文覆盖 ${close.coverage.percent}%；变异 ${close.mutation.mutants.length}：案例发现 ${close.mutation.killed}，等价 ${close.mutation.equivalent}，未发现 ${close.mutation.survived}；检验 ${checks.length} 项，未通过 ${failed.length} 项。`;
  const faults = failed.map(
    ({ kind, name, faults: all }) =>
      `<li><b>${escapeHtml(`${kind} ${name}`)}</b><ul>${all.map((text) => `<li>${escapeHtml(text)}</li>`).join('')}</ul></li>`,
  );
  const rows =
    missingRows.length === 0
      ? ''
      : `<h2>待补写的行</h2><pre tabindex="0" aria-label="待补写的行">${escapeHtml(missingRows.join('\n'))}</pre>`;
  return `<p class="${ok ? 'ok' : 'bad'}">${ok ? '✓ 全部通过' : '✗ 未通过'}。${escapeHtml(figures)}</p>${faults.length === 0 ? '' : `<ul class="faults">${faults.join('')}</ul>`}${rows}`;
}

const noticeOf = ({ close }: FullReport, rules: readonly PageRule[]): string =>
  close === undefined ? '' : noticeHtml(close.coverage.units, rules);

/** Mutants that belong to no sentence: catalogues, fields, constants. */
function elsewhere({ close }: FullReport, rules: readonly PageRule[]): string {
  const placed = new Set(rules.flatMap(({ mutants }) => mutants));
  const others = (close?.mutation.mutants ?? []).filter((one) => !placed.has(one));
  const places = [...new Set(others.map(({ file }) => file))];
  return places
    .map(
      (file) =>
        `<article><h3>${escapeHtml(file)}：句子之外</h3>${mutantsHtml(others.filter((one) => one.file === file))}</article>`,
    )
    .join('');
}
