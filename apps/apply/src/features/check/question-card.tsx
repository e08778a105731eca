import { type Answer, type NamedField, typedFrom, useForm } from '@zhutui/form';
import { type FormEvent, useState } from 'react';
import { FieldInput } from '../../components/field-input.tsx';
import { Sentence } from '../../components/sentence.tsx';
import type { CheckQuestion } from './use-check.ts';

interface QuestionCardProps {
  readonly question: CheckQuestion;
  readonly start: Answer | undefined;
  readonly busy: boolean;
  readonly answer: (answer: Answer | undefined) => void;
  /** Leaves an answer as it was; absent where there is none yet. */
  readonly keep?: () => void;
}

/** One question: the answers to tap, or a field to fill in; "do not know" is an answer too. */
export function QuestionCard({ question, start, busy, answer, keep }: QuestionCardProps) {
  const options = question.options ?? [];
  const isShort = question.kind === 'flag' || (question.kind === 'choice' && options.length <= MOST_TO_TAP);
  return (
    <section className="card check-question" aria-labelledby="check-question" aria-busy={busy}>
      <h2 id="check-question" tabIndex={-1} className={isShort ? '' : 'hidden'}>
        {question.label}
        {question.kind === 'flag' ? '？' : ''}
      </h2>
      {isShort && question.help !== undefined && <p className="quiet">{question.help}</p>}
      {isShort ? (
        <Taps question={question} start={start} answer={answer} />
      ) : (
        <FillIn question={question} start={start} answer={answer} />
      )}
      <button type="button" className="link check-unknown" onClick={() => answer(undefined)}>
        不清楚，先跳过
      </button>
      {keep !== undefined && (
        <button type="button" className="link check-unknown" onClick={keep}>
          保留原来的回答
        </button>
      )}
      <Reason question={question} />
    </section>
  );
}

const MOST_TO_TAP = 8;

type AskProps = Omit<QuestionCardProps, 'busy' | 'keep'>;

function Taps({ question, start, answer }: AskProps) {
  const [isOther, setIsOther] = useState(false);
  if (isOther) return <FillIn question={{ ...question, kind: 'text' }} start={undefined} answer={answer} />;
  const taps =
    question.kind === 'flag'
      ? [
          { value: true, label: '是' },
          { value: false, label: '否' },
        ]
      : (question.options ?? []);
  return (
    <div className={question.kind === 'flag' ? 'taps taps-two' : 'taps'}>
      {taps.map(({ value, label }) => (
        <button
          key={label}
          type="button"
          className="button tap"
          {...(start === undefined ? {} : { 'aria-pressed': start === value })}
          onClick={() => answer(value)}
        >
          {label}
        </button>
      ))}
      {question.kind === 'choice' && question.path !== 'received.planYear' && (
        <button type="button" className="button tap" onClick={() => setIsOther(true)}>
          其他（自行填写）
        </button>
      )}
    </div>
  );
}

function FillIn({ question, start, answer }: AskProps) {
  const [fields] = useState<readonly NamedField[]>([question]);
  const form = useForm(fields, typedFrom(fields, { [question.name]: start }));
  const send = (event: FormEvent): void => {
    event.preventDefault();
    const read = form.read.answers[question.name];
    if (form.attempt() && read !== undefined) answer(read);
  };
  return (
    <form noValidate onSubmit={send}>
      <FieldInput field={question} form={form} />
      <button type="submit" className="button button-main">
        下一题
      </button>
    </form>
  );
}

/** Why it is asked: the sentences that hang on it. */
function Reason({ question }: { readonly question: CheckQuestion }) {
  if (question.waiting.length === 0) return null;
  return (
    <details className="check-reason">
      <summary>为什么问这一题</summary>
      <ul className="sentences">
        {question.waiting.map((sentence) => (
          <li key={sentence}>
            <Sentence sentence={sentence} />
          </li>
        ))}
      </ul>
    </details>
  );
}
