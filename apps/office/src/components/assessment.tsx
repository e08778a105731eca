import type { Decision, Finding, Verdict } from '@zhutui/core';
import { moneyWords, outcomeWords } from '@zhutui/wording';
import './assessment.css';
import { labelAt, type Plan, type Route, readingsOf } from './plan.ts';
import { Sentence } from './sentence.tsx';
import { Tag, type Tone } from './tag.tsx';

interface AssessmentProps {
  readonly plan: Plan;
  readonly route: Route;
  readonly decision: Decision;
}

/** What the notice says to a claim: outcome and amount, what is missing, and every sentence; the ones that stand in the way come first. */
export function Assessment({ plan, route, decision }: AssessmentProps) {
  const { findings, missing } = decision;
  const first = findings.filter(({ verdict }) => verdict !== 'met');
  const pays = new Set(route.pays.map(({ sentence }) => sentence as string));
  const open = first.filter(({ sentence }) => !pays.has(sentence) || decision.outcome === 'refused');
  const rest = findings.filter((finding) => !open.includes(finding));
  const marks = { plan, route, pays, isGranted: decision.outcome === 'eligible' };
  return (
    <>
      <OutcomeLine decision={decision} />
      {missing.length > 0 && <p>尚缺：{missing.map((path) => labelAt(plan, route, path)).join('、')}</p>}
      {open.length > 0 && <FindingList label="需要注意的条款" findings={open} {...marks} />}
      {rest.length > 0 && <FindingList label="其余条款" findings={rest} {...marks} />}
    </>
  );
}

function OutcomeLine({ decision }: { readonly decision: Decision }) {
  const { outcome, amount } = decision;
  return (
    <p className={`outcome outcome-${outcome}`}>
      <strong>{outcomeWords[outcome]}</strong>
      {outcome === 'eligible' && <span className="money outcome-sum">资助 {moneyWords(amount)}</span>}
    </p>
  );
}

interface FindingListProps {
  readonly label: string;
  readonly findings: readonly Finding[];
  readonly plan: Plan;
  readonly route: Route;
  /** The sentences that pay. */
  readonly pays: ReadonlySet<string>;
  readonly isGranted: boolean;
}

const FindingList = ({ label, findings, plan, route, pays, isGranted }: FindingListProps) => (
  <ul className="findings" aria-label={label}>
    {findings.map((finding) => (
      <li key={finding.sentence}>
        {pays.has(finding.sentence) ? (
          <PaymentTag finding={finding} isGranted={isGranted} />
        ) : (
          <Tag tone={TONES[finding.verdict]}>{VERDICTS[finding.verdict]}</Tag>
        )}
        <div>
          <Sentence sentence={finding.sentence} />
          {finding.reason !== undefined && (
            <p className={finding.verdict === 'met' ? 'finding-reason quiet' : 'finding-reason'}>
              {finding.reason}
            </p>
          )}
          {readingsOf(plan, route, finding.sentence).map((entry) => (
            <Reading key={entry} plan={plan} entry={entry} />
          ))}
        </div>
      </li>
    ))}
  </ul>
);

function PaymentTag({ finding, isGranted }: { readonly finding: Finding; readonly isGranted: boolean }) {
  const { verdict, applies } = finding;
  if (verdict === 'unmet' || applies === false) return <Tag>不适用</Tag>;
  if (verdict !== 'met') return <Tag>{VERDICTS[verdict]}</Tag>;
  return isGranted ? <Tag tone="good">按此资助</Tag> : <Tag>对应标准</Tag>;
}

const VERDICTS: Readonly<Record<Verdict, string>> = {
  met: '符合',
  unmet: '不符合',
  unknown: '待补充',
  refer: '需核定',
};
const TONES: Readonly<Record<Verdict, Tone>> = { met: 'good', unmet: 'bad', unknown: 'wait', refer: 'wait' };

/** How an open text is read here: question, reading taken and why; practice that no text states is marked as such. */
function Reading({ plan, entry }: { readonly plan: Plan; readonly entry: string }) {
  const found = plan.register.find((one) => one.entry === entry);
  if (found === undefined) return null;
  return (
    <details className="reading">
      <summary>{found.entry}</summary>
      <p>{found.question}</p>
      <p>采用：{found.taken}</p>
      <p className="quiet">理由：{found.why}</p>
    </details>
  );
}
