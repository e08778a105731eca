/** A sentence of a notice: its words first, then the clause they stand in. */
export function Sentence({ sentence }: { readonly sentence: string }) {
  const at = sentence.indexOf(' ');
  return (
    <>
      {sentence.slice(at + 1)} <span className="clause">〔{sentence.slice(0, at)}〕</span>
    </>
  );
}
