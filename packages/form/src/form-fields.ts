import { asked, type Field, type Fields, type Option } from '@zhutui/core';

/** A field as a scheme's description carries it. */
export type NamedField = Field & { readonly name: string };

/** What has been typed so far, by field name; a flag is typed 是 or 否. */
export type Typed = Readonly<Record<string, string>>;

/** The fields with what is to be put right at each standing where its help stands. */
export const notedFields = <F extends NamedField & { readonly path: string }>(
  fields: readonly F[],
  notes: readonly { readonly path: string; readonly text: string }[],
): F[] =>
  fields.map((field) => {
    const noted = notes.filter(({ path }) => path === field.path).map(({ text }) => text);
    return noted.length === 0 ? field : { ...field, help: `需补正：${noted.join('；')}` };
  });

export const fieldsByName = (fields: readonly NamedField[]): Fields =>
  Object.fromEntries(fields.map((field) => [field.name, field]));

/** The fields to show: those not asked under the answers so far are left out. */
export function visibleFields(fields: readonly NamedField[], typed: Typed): NamedField[] {
  const given = answersGiven(typed);
  return fields.filter((field) => asked(field.only, given) === true);
}

/** The options to offer: one that belongs to other answers than those given is left out. */
export function offeredOptions(field: Field, typed: Typed): readonly Option[] {
  const given = answersGiven(typed);
  return (field.options ?? []).filter((option) => asked(option.only, given) !== false);
}

/** Sets one answer and clears the answers that no longer belong: to a field not asked any more, or an option not offered any more. */
export function setAnswer(fields: readonly NamedField[], typed: Typed, name: string, value: string): Typed {
  const changed = { ...typed, [name]: value };
  const stale = fields.filter(
    (field) => field.name !== name && (changed[field.name] ?? '') !== '' && isStale(field, changed),
  );
  return { ...changed, ...Object.fromEntries(stale.map((field) => [field.name, ''])) };
}

function isStale(field: NamedField, typed: Typed): boolean {
  const given = answersGiven(typed);
  if (asked(field.only, given) === false) return true;
  const chosen = field.options?.find((option) => option.value === typed[field.name]);
  return chosen !== undefined && asked(chosen.only, given) === false;
}

const answersGiven = (typed: Typed): Record<string, string> =>
  Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== ''));
