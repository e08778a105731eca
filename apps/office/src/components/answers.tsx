import type { NamedField } from '@zhutui/form';
import { moneyWords } from '@zhutui/wording';

interface AnswersProps {
  readonly fields: readonly NamedField[];
  readonly answers: Readonly<Record<string, unknown>>;
  /** Said where a field has no answer; without it the field is left out. */
  readonly blank?: string;
}

/** Answers read back: every one under its label. */
export function Answers({ fields, answers, blank }: AnswersProps) {
  const shown = fields.filter(({ name }) => answers[name] !== undefined || blank !== undefined);
  return (
    <dl className="facts">
      {shown.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd>
            {answers[field.name] === undefined ? (
              <span className="quiet">{blank}</span>
            ) : (
              answerWords(field, answers[field.name])
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** One answer in words: 是 / 否, an option's label, an amount in yuan; 无 where the answer is none. */
export function answerWords(field: NamedField, answer: unknown): string {
  if (answer === null) return '无';
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  if (field.kind === 'money' && typeof answer === 'number') return moneyWords(answer);
  return field.options?.find((option) => option.value === answer)?.label ?? String(answer);
}
