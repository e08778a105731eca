import type { NamedField } from '@zhutui/form';
import { dayWords, moneyWords } from '@zhutui/wording';

/** A claim read back: every answer under its label. */
export const Answers = ({
  fields,
  answers,
}: {
  readonly fields: readonly NamedField[];
  readonly answers: Readonly<Record<string, unknown>>;
}) => (
  <dl className="facts">
    {fields
      .filter(({ name }) => answers[name] !== undefined)
      .map((field) => (
        <div key={field.name} style={{ display: 'contents' }}>
          <dt>{field.label}</dt>
          <dd>{answerWords(field, answers[field.name])}</dd>
        </div>
      ))}
  </dl>
);

/** An answer in the words of its question. */
export function answerWords(field: Pick<NamedField, 'kind' | 'options'>, answer: unknown): string {
  if (answer === null) return '无';
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  if (field.kind === 'money' && typeof answer === 'number') return moneyWords(answer);
  if (field.kind === 'day' && typeof answer === 'string') return dayWords(answer);
  return field.options?.find((option) => option.value === answer)?.label ?? String(answer);
}
