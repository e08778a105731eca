import { answerWords } from '../../components/answers.tsx';
import type { Given } from './use-check.ts';

interface AnswersGivenProps {
  readonly given: readonly Given[];
  readonly change: (path: string) => void;
  readonly again: () => void;
}

/** What has been answered, each to be changed. */
export function AnswersGiven({ given, change, again }: AnswersGivenProps) {
  if (given.length === 0) return null;
  return (
    <section aria-labelledby="check-given">
      <h2 id="check-given">您的回答</h2>
      <ul className="sentences card check-given">
        {given.map(({ question, answer }) => (
          <li key={question.path} className="row">
            <span>
              <span className="quiet">{question.label}</span>
              <br />
              {answer === undefined ? '不清楚' : answerWords(question, answer)}
            </span>
            <button type="button" className="link" onClick={() => change(question.path)}>
              修改<span className="hidden">：{question.label}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="link" onClick={again}>
        全部重新回答
      </button>
    </section>
  );
}
