import {
  type AnyScheme,
  type Decision,
  describeScheme,
  type Facts,
  type Finding,
  type Item,
  nextQuestions,
  type Outcome,
  type PayeeKind,
  type SchemeEntry,
} from '@zhutui/core';
import { yuanText } from './datum-text.ts';
import { matchesOf } from './decide-line.ts';
import { readingsOf } from './readings-of.ts';
import { block } from './text-block.ts';

/** The decision on one application in plain Chinese: every sentence, the amount, what is missing and what to ask next. */
export function explanationText(entry: SchemeEntry, facts: Facts): string {
  const { scheme } = entry;
  const decision = entry.assess(facts);
  return [
    `${scheme.title}（${scheme.id}）· ${scheme.routes[facts.route]?.title ?? facts.route}`,
    `结论：${OUTCOMES[decision.outcome]}${decision.outcome === 'eligible' ? `，资助 ${yuanText(decision.amount)} 元` : ''}`,
    '',
    ...block('逐句', decision.findings.flatMap(findingLines(scheme, facts.route))),
    ...moneyLines(entry, facts, decision),
    ...missingLines(entry, facts, decision),
    '',
  ].join('\n');
}

const OUTCOMES: Readonly<Record<Outcome, string>> = {
  eligible: '符合条件',
  refused: '不符合条件',
  incomplete: '资料不全，还不能作出结论',
  referred: '转人工核定',
};

/** A verdict as it is read out; all as wide as the widest. */
function verdictOf({ verdict, applies }: Finding): string {
  if (verdict === 'met') return applies === false ? '不适用　　' : '符合　　　';
  return { unmet: '不符合　　', unknown: '缺　　　　', refer: '待人工核定' }[verdict];
}

/** A sentence, then why, then how each of its ambiguous words is read. */
function findingLines(scheme: AnyScheme, route: string): (finding: Finding) => string[] {
  const readings = readingsOf(scheme, route);
  const fields = labelsOf(scheme, route);
  return (finding) => {
    const reason = reasonOf(finding, fields);
    return [
      `${verdictOf(finding)} ${finding.sentence}`,
      ...(reason === '' ? [] : [`${INDENT}${reason}`]),
      ...(readings.get(finding.sentence) ?? []).map(
        ({ entry, question, taken }) => `${INDENT}${entry} ${question} 采用：${taken}`,
      ),
    ];
  };
}

const INDENT = '           ';

function reasonOf({ verdict, applies, reason = '' }: Finding, labels: Labels): string {
  if (applies === false) return '另一句已给予资助';
  const paths = verdict === 'unknown' ? reason.match(/[a-z]+(\.\w+)?/gi) : null;
  return paths === null ? reason : `尚缺：${paths.map((path) => labels(path)).join('、')}`;
}

function moneyLines(entry: SchemeEntry, facts: Facts, decision: Decision): string[] {
  if (decision.outcome !== 'eligible') return [];
  const items = decision.items.map(
    ({ sentence, amount, ...item }) =>
      `${yuanText(amount)} 元　${sentence}${payeeText(item)}${dueText(item)}`,
  );
  const matches = matchesOf(entry, facts, decision).map(
    ({ policy, funder, amountFen }) => `${yuanText(amountFen)} 元　${funder}（${policy}）`,
  );
  return [...block('资助', items), ...block('另有配比', matches)];
}

/** Whom an item goes to; nothing is said of the applicant's own. */
function payeeText({ payee = '', payeeIs }: Pick<Item, 'payee' | 'payeeIs'>): string {
  const words = [payeeIs === undefined ? '' : PAYEES[payeeIs], payee].filter((part) => part !== '').join(' ');
  return words === '' ? '' : `，付给 ${words}`;
}

const PAYEES: Readonly<Record<PayeeKind, string>> = {
  employer: '所在单位',
  'unit union': '单位工会',
  person: '个人',
};

/** From when an instalment is paid. */
const dueText = ({ due, monthsAfterApproval: months }: Pick<Item, 'due' | 'monthsAfterApproval'>): string =>
  [due === undefined ? '' : `，${due} 起`, months === undefined ? '' : `，审核通过满${months}个月起`].join(
    '',
  );

function missingLines({ scheme }: SchemeEntry, facts: Facts, { outcome, missing }: Decision): string[] {
  const labels = labelsOf(scheme, facts.route);
  if (outcome !== 'incomplete')
    return block(
      '未提供（不影响结论）',
      missing.map((path) => labels(path)),
    );
  const { ask } = nextQuestions(scheme, facts, { groups: ['claim', 'member', 'employer'] });
  const questions = ask.map(
    ({ path, waiting, canRefuse }) =>
      `${labels(path)}：${waiting.length} 句待此作答${canRefuse ? '，答案可能使申请不符合条件' : ''}`,
  );
  return [
    ...block(
      '尚缺',
      missing.map((path) => labels(path)),
    ),
    ...block('下一问', questions.slice(0, 1)),
    ...block('随后', questions.slice(1)),
  ];
}

type Labels = (path: string) => string;

/** A path with what the form calls it. */
function labelsOf(scheme: AnyScheme, route: string): Labels {
  const { routes, needs } = describeScheme(scheme);
  const fields = [
    ...routes.filter((one) => one.route === route).flatMap(({ asks }) => asks),
    ...Object.values(needs).flat(),
  ];
  const labels = new Map([
    ...fields.map(({ path, label }) => [path, label] as const),
    ['filedOn', '申报日期'],
    ['received', '以往受助记录'],
    ['calendar', '工作日安排'],
  ]);
  return (path) => (labels.has(path) ? `${labels.get(path)}（${path}）` : path);
}
