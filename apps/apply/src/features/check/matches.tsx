import { moneyWords } from '@zhutui/wording';
import { Sentence } from '../../components/sentence.tsx';
import type { CheckView } from './use-check.ts';

/** What other funders would add, each with its own money; one that does not apply is left out. */
export function Matches({ view }: { readonly view: CheckView }) {
  const matches = view.matches.filter(({ outcome }) => outcome !== 'refused');
  if (matches.length === 0) return null;
  const added = matches.reduce((total, { amount }) => total + amount, 0);
  return (
    <section className="card" aria-labelledby="check-matches">
      <h2 id="check-matches">配比补助</h2>
      <ul className="sentences">
        {matches.map((match) => (
          <li key={match.policy}>
            <p className="row">
              <span>
                {match.title}
                <span className="quiet">　出资：{match.funder ?? '所在单位'}</span>
              </span>
              <Sum match={match} />
            </p>
            {match.findings
              .filter(({ verdict, applies }) => verdict !== 'unknown' && applies !== false)
              .map(({ sentence }) => (
                <p key={sentence} className="quiet">
                  <Sentence sentence={sentence} />
                </p>
              ))}
          </li>
        ))}
      </ul>
      {added > 0 && (
        <p>
          合计 <strong className="amount">{moneyWords(view.amount + added)}</strong>，配比补助另行发放。
        </p>
      )}
    </section>
  );
}

function Sum({ match }: { readonly match: CheckView['matches'][number] }) {
  if (match.outcome === 'eligible') return <strong className="amount">{moneyWords(match.amount)}</strong>;
  if (match.funder === null) return <span className="quiet">由所在单位自行决定</span>;
  return <span className="quiet">{match.outcome === 'incomplete' ? '看下一题' : '由工作人员核定'}</span>;
}
