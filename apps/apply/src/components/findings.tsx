import type { Finding } from '@zhutui/core';
import { Sentence } from './sentence.tsx';

/** The sentences that stand against an application, and those left to a person. */
export function Findings({ findings }: { readonly findings: readonly Finding[] }) {
  const against = findings.filter(({ verdict }) => verdict === 'unmet');
  const doubtful = findings.filter(({ verdict }) => verdict === 'refer');
  return (
    <>
      {against.length > 0 && <List title="以下条款不符合：" findings={against} />}
      {doubtful.length > 0 && <List title="以下条款需由工作人员核定：" findings={doubtful} />}
    </>
  );
}

const List = ({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) => (
  <>
    <p>{title}</p>
    <ul>
      {findings.map(({ sentence, reason }) => (
        <li key={sentence}>
          <Sentence sentence={sentence} />
          {reason !== undefined && <span className="quiet">　{reason}</span>}
        </li>
      ))}
    </ul>
  </>
);
