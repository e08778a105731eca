import { Sentence } from '../../components/sentence.tsx';
import type { CheckView } from './use-check.ts';

/** The sentences that stand against it, and the answers each hangs on. */
export function WhatWouldChange({ view }: { readonly view: CheckView }) {
  const unmet = view.decided.filter(({ verdict }) => verdict === 'unmet').map(({ sentence }) => sentence);
  return (
    <>
      <p>不符合的条款：</p>
      <ul>
        {unmet.map((sentence) => (
          <li key={sentence}>
            <Sentence sentence={sentence} />
            <p className="quiet check-change">{changeWords(view, sentence)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function changeWords(view: CheckView, sentence: string): string {
  const changes = view.changes.filter((change) => change.sentence === sentence);
  if (changes.length === 0) return '这一条不因所填内容改变。';
  const words = changes.map(({ label, answers }) =>
    answers.length === 0
      ? `看“${label}”`
      : `“${label}”为${answers.map((one) => `“${one}”`).join('或')}时符合`,
  );
  return `${words.join('；')}。`;
}
