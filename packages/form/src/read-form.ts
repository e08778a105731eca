import { type Fen, plainYuan, type Reason, readTyped } from '@zhutui/core';
import { type NamedField, type Typed, visibleFields } from './form-fields.ts';

export type Answer = string | number | boolean | null;

/** A form as read: the answers, and a reason for each field that is missing or wrong. */
export interface ReadForm {
  readonly answers: Readonly<Record<string, Answer>>;
  readonly problems: readonly (Reason & { readonly path: string })[];
}

/** Reads every field that is asked: all problems at once, in the form's order. */
export function readForm(fields: readonly NamedField[], typed: Typed): ReadForm {
  const answers: Record<string, Answer> = {};
  const problems: (Reason & { path: string })[] = [];
  for (const field of visibleFields(fields, typed)) {
    const read = readTyped(field, typed[field.name] ?? '');
    if (!read.ok) problems.push(...read.reasons.map((reason) => ({ ...reason, path: field.name })));
    else if (read.value !== undefined) answers[field.name] = read.value;
    else if (field.optional !== true)
      problems.push({ code: 'missing', path: field.name, message: askFor(field) });
  }
  return { answers, problems };
}

/** A claim as it would have been typed, to start a correction from. */
export function typedFrom(fields: readonly NamedField[], answers: Readonly<Record<string, unknown>>): Typed {
  return Object.fromEntries(fields.map((field) => [field.name, typedAnswer(field, answers[field.name])]));
}

const askFor = (field: NamedField): string =>
  `请${field.kind === 'choice' || field.kind === 'flag' ? '选择' : '填写'}“${field.label}”。`;

function typedAnswer(field: NamedField, answer: unknown): string {
  if (answer === undefined || answer === null) return '';
  if (field.kind === 'money' && typeof answer === 'number') return plainYuan(answer as Fen);
  if (typeof answer === 'boolean') return answer ? '是' : '否';
  return String(answer);
}
