import { Sentence } from '../../components/sentence.tsx';

/** Sentences of a notice, each with its clause; a reading taken where the text is open is marked. */
export function Sentences({
  cited,
}: {
  readonly cited: readonly { readonly sentence: string; readonly reading?: string }[];
}) {
  return (
    <ul className="sentences">
      {cited.map(({ sentence, reading }) => (
        <li key={sentence}>
          <Sentence sentence={sentence} />
          {reading !== undefined && <span className="clause">（本条按“{reading}”理解执行）</span>}
        </li>
      ))}
    </ul>
  );
}
