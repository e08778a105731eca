import type { NamedField } from '@zhutui/form';

export interface Note {
  readonly path: string;
  readonly text: string;
}
interface NotesProps {
  readonly fields: readonly (NamedField & { readonly path: string })[];
  readonly notes: readonly Note[];
}

/** What is to be put right, answer by answer. */
export const Notes = ({ fields, notes }: NotesProps) => (
  <ul className="notes">
    {notes.map(({ path, text }) => (
      <li key={`${path} ${text}`}>
        <strong>{fields.find((field) => field.path === path)?.label ?? '申报表整体'}</strong>：{text}
      </li>
    ))}
  </ul>
);
