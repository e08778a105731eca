import { moneyWords, outcomeWords } from '@zhutui/wording';
import { Sentence } from '../../components/sentence.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Assessed } from './case-views.ts';

type Match = Assessed['matches'][number];

/** What other bodies would add from their own money once the award itself is paid. */
export function Matches({ matches }: { readonly matches: readonly Match[] }) {
  if (matches.length === 0) return null;
  return (
    <>
      <h3 className="matches-head">配比补助（资助发放后另行拨付）</h3>
      <ul className="findings">
        {matches.map(({ policy, title, funder, decision }) => (
          <li key={policy}>
            <Tag tone={decision.outcome === 'eligible' ? 'good' : 'plain'}>
              {outcomeWords[decision.outcome]}
            </Tag>
            <div>
              {title}
              {decision.outcome === 'eligible' && <strong>　{moneyWords(decision.amount)}</strong>}
              <div className="quiet">出资：{funder.startsWith('employer:') ? '所在单位' : funder}</div>
              {decision.findings
                .filter(({ verdict }) => verdict !== 'met')
                .map(({ sentence, reason }) => (
                  <div key={sentence} className="quiet">
                    <Sentence sentence={sentence} /> {reason}
                  </div>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}
