import { Sentence } from '../../components/sentence.tsx';

/** Sentences of a notice, each with its clause; a reading taken where the text is open is marked. */
export function Sentences({
  cited,
}: {
  readonly cited: readonly { readonly sentence: string; readonly readings?: readonly string[] }[];
}) {
  return (
    <ul className="sentences">
      {cited.map(({ sentence, readings = [] }) => (
        <li key={sentence}>
          <Sentence sentence={sentence} />
          {readings.length > 0 && <span className="clause">（本条按“{readings.join('、')}”理解执行）</span>}
        </li>
      ))}
    </ul>
  );
}
