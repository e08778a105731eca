import { signature, type TemplateName, templateOf, type templates } from './templates.ts';

/** The names between braces in a template's text. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;

/** The variables a template takes, each at most 20 characters. */
export type Variables<Name extends TemplateName> = Readonly<
  Record<Names<(typeof templates)[Name]['text']>, string>
>;

export const VARIABLE_LIMIT = 20;
export const MESSAGE_LIMIT = 70;

/** Links and currency signs, which providers turn away; a sum is written `2000元`. */
const FORBIDDEN = /[¥￥$]|:\/\/|www\.|[a-z0-9]\.(?:com|cn|net|org)\b/iu;

/** A template with the variables it takes. */
export type Wording = { [Name in TemplateName]: WordingOf<Name> }[TemplateName];

interface WordingOf<Name extends TemplateName> {
  readonly template: Name;
  readonly variables: Variables<Name>;
}

/** The message without its signature. Throws a RangeError when it breaks a rule of the providers: a fault of the caller. */
export function render({ template, variables }: Wording): string {
  const values: Readonly<Record<string, string>> = variables;
  const text = templateOf(template).text.replace(/\{(\w+)\}/g, (_, key: string) =>
    variable(template, key, values[key]),
  );
  if (FORBIDDEN.test(text)) throw new RangeError(`message ${template}: no links or currency signs`);
  if (lengthOf(signature + text) > MESSAGE_LIMIT)
    throw new RangeError(`message ${template}: over ${MESSAGE_LIMIT} characters`);
  return text;
}

function variable(name: string, key: string, value: string | undefined): string {
  if (value === undefined || value.trim() === '') throw new RangeError(`message ${name}: ${key} is missing`);
  if (lengthOf(value) > VARIABLE_LIMIT)
    throw new RangeError(`message ${name}: ${key} is over ${VARIABLE_LIMIT} characters`);
  return value;
}

/** Characters as providers count them: a rare character beyond the basic plane counts twice. */
const lengthOf = (text: string): number => text.length;
