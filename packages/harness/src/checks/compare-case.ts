import { type Decision, fen, plainYuan, type Sentence } from '@zhutui/core';
import type { WrittenCase } from '../cases/written-case.ts';
import { paymentText } from '../cases/written-payments.ts';
import { nameSentences } from '../plugin/name-sentences.ts';

/** How a decision differs from what the case says must come of it; empty when it does not. */
export function compareCase(written: WrittenCase, decision: Decision, pays: ReadonlySet<Sentence>): string[] {
  const outcome =
    decision.outcome === written.outcome
      ? []
      : [`应为 ${written.outcome}，实为 ${decision.outcome}（${told(decision)}）`];
  const amount =
    decision.amount === written.amount
      ? []
      : [`应为 ${yuanText(written.amount)}，实为 ${yuanText(decision.amount)}`];
  if (outcome.length > 0) return [...outcome, ...amount];
  return [...amount, ...comparePayments(written, decision), ...compareGrounds(written, decision, pays)];
}

function comparePayments({ payments }: WrittenCase, { items }: Decision): string[] {
  if (payments === undefined) return [];
  const [wanted, actual] = [payments, items.map(paymentText)].map((all) => all.join('；'));
  return wanted === actual ? [] : [`给付应为 ${wanted}，实为 ${actual}`];
}

function compareGrounds(written: WrittenCase, decision: Decision, pays: ReadonlySet<Sentence>): string[] {
  if (written.outcome === 'incomplete')
    return differences(new Set(written.cites), new Set(decision.missing), '缺项');
  const named = nameSentences(
    written.cites,
    decision.findings.map((finding) => finding.sentence),
  );
  if (named.faults.length > 0) return [...named.faults];
  if (written.outcome === 'eligible')
    return differences(named.sentences, new Set(decision.items.map((item) => item.sentence)), '给付');
  if (written.outcome === 'referred') return differences(named.sentences, found(decision, 'refer'), '转人工');
  return compareRefusal(named.sentences, found(decision, 'unmet'), pays);
}

/** Requirements must be named exactly; that no payment sentence pays may be left unsaid where a requirement is unmet too. */
function compareRefusal(
  named: ReadonlySet<Sentence>,
  unmet: ReadonlySet<Sentence>,
  pays: ReadonlySet<Sentence>,
): string[] {
  const required = new Set([...unmet].filter((sentence) => !pays.has(sentence) || named.has(sentence)));
  if (required.size === 0) return [`应写明不符的句子：${[...unmet].join('｜')}`];
  return differences(named, required, '不符');
}

const found = (decision: Decision, verdict: 'unmet' | 'refer'): ReadonlySet<Sentence> =>
  new Set(decision.findings.flatMap((finding) => (finding.verdict === verdict ? [finding.sentence] : [])));

function differences(expected: ReadonlySet<string>, actual: ReadonlySet<string>, what: string): string[] {
  const lacking = [...expected].filter((one) => !actual.has(one));
  const surplus = [...actual].filter((one) => !expected.has(one));
  return [
    ...lacking.map((one) => `依据写了、实际不${what}：${one}`),
    ...surplus.map((one) => `依据未写、实际${what}：${one}`),
  ];
}

const told = ({ findings, missing }: Decision): string =>
  [
    ...findings.flatMap(({ sentence, verdict }) => (verdict === 'met' ? [] : [`${verdict} ${sentence}`])),
    ...missing.map((path) => `缺 ${path}`),
  ].join('；');

const yuanText = (amount: number): string => `${plainYuan(fen(amount))}元`;
