import { Sentence } from '../../components/sentence.tsx';
import type { CheckView } from './use-check.ts';

/** The sentences that stand against it, and the answers they hang on. */
export function WhatWouldChange({ view }: { readonly view: CheckView }) {
  const against = sentencesAgainst(view);
  const words = [
    ...new Set(view.changes.filter(({ sentence }) => against.includes(sentence)).map(changeWords)),
  ];
  return (
    <>
      <p>不符合的条款：</p>
      <ul>
        {against.map((sentence) => (
          <li key={sentence}>
            <Sentence sentence={sentence} />
          </li>
        ))}
      </ul>
      {words.length > 0 && (
        <>
          <p>什么会改变结果：</p>
          <ul>
            {words.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Where a condition is not met, that no sum is due either goes without saying. */
function sentencesAgainst({ decided, pays }: CheckView): CheckView['pays'] {
  const unmet = decided.filter(({ verdict }) => verdict === 'unmet').map(({ sentence }) => sentence);
  const conditions = unmet.filter((sentence) => !pays.includes(sentence));
  return conditions.length > 0 ? conditions : unmet;
}

const changeWords = ({ label, answers }: CheckView['changes'][number]): string =>
  answers.length === 0
    ? `“${label}”符合上述条款时。请核对是否填错。`
    : `“${label}”是${answers.map((one) => `“${one}”`).join('或')}时。`;
