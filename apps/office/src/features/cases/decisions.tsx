import { momentWords, moneyWords } from '@zhutui/wording';
import { Panel } from '../../components/panel.tsx';
import { Sentence } from '../../components/sentence.tsx';
import type { Case } from './case-views.ts';

type Decision = Case['decisions'][number];

/** The decisions made on a case: who, when, on what reason and rulings. */
export function Decisions({ one }: { readonly one: Case }) {
  if (one.decisions.length === 0) return null;
  return (
    <Panel title="审核决定">
      <ol className="history">
        {one.decisions.map((decision) => (
          <li key={decision.id}>
            <time>{momentWords(decision.at)}</time> {decision.by} <strong>{KINDS[decision.kind]}</strong>
            {decision.kind === 'approve' && `，资助 ${moneyWords(decision.amount)}`}
            {decision.reason !== '' && <p className="said">{decision.reason}</p>}
            <Rulings decision={decision} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

const KINDS: Readonly<Record<Decision['kind'], string>> = {
  approve: '通过',
  refuse: '不予通过',
  refer: '转复核',
};

const Rulings = ({ decision }: { readonly decision: Decision }) => (
  <>
    {decision.rulings.map(({ sentence, met, reason }) => (
      <p key={sentence} className="said">
        核定{met ? '符合' : '不符合'}：<Sentence sentence={sentence} />
        <br />
        <span className="quiet">理由：{reason}</span>
      </p>
    ))}
  </>
);
