import { canonical, comparable, type Field, type Fields, type Reason, readTyped } from '@zhutui/core';

export type Answer = string | number | boolean | null;
export type Answers = Readonly<Record<string, Answer>>;

/** A column whose header is the label of one or more declared fields. */
export interface FieldColumn {
  readonly header: string;
  readonly targets: readonly { readonly name: string; readonly field: Field }[];
}

/** The columns for groups of declared fields; the same label stands once, and feeds every field that bears it. */
export function fieldColumns(groups: readonly Fields[]): FieldColumn[] {
  const byLabel = new Map<string, FieldColumn>();
  for (const [name, field] of groups.flatMap((group) => Object.entries(group))) {
    const label = comparable(field.label);
    const column = byLabel.get(label) ?? { header: field.label, targets: [] };
    const known = column.targets.some((target) => target.name === name);
    byLabel.set(label, known ? column : { ...column, targets: [...column.targets, { name, field }] });
  }
  return [...byLabel.values()];
}

/** Reads one cell into the answers of its fields; the reasons say what is wrong with it. */
export function readAnswers(column: FieldColumn, cell: string, into: Record<string, Answer>): Reason[] {
  return column.targets.flatMap(({ name, field }) => {
    const read = readTyped(field, cell);
    if (!read.ok) return read.reasons;
    if (read.value === undefined) return [];
    const before = into[name];
    if (before !== undefined && canonical(before) !== canonical(read.value))
      return [contradiction(column.header)];
    into[name] = read.value;
    return [];
  });
}

const contradiction = (header: string): Reason => ({
  code: 'cell-contradiction',
  message: `“${header}”与同一行另一列的内容不一致，请核对。`,
});
