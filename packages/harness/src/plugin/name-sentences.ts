import { comparable, type Sentence } from '@zhutui/core';

/** The sentences that a row names, and words that name none or more than one. */
export interface Named {
  readonly sentences: ReadonlySet<Sentence>;
  readonly faults: readonly string[];
}

/** Finds the sentence each of the given words names: the same text, else the one beginning with them, else the one holding them. */
export function nameSentences(cites: readonly string[], among: readonly Sentence[]): Named {
  const named = new Set<Sentence>();
  const faults: string[] = [];
  for (const words of cites) {
    const found = nearest(comparable(words), among);
    const [only] = found;
    if (only !== undefined && found.length === 1) named.add(only);
    else
      faults.push(
        only === undefined ? `依据“${words}”不是任何一句` : `依据“${words}”不止一句：${found.join('｜')}`,
      );
  }
  return { sentences: named, faults };
}

function nearest(wanted: string, among: readonly Sentence[]): readonly Sentence[] {
  const tests = [
    (text: string) => text === wanted,
    (text: string) => text.startsWith(wanted),
    (text: string) => text.includes(wanted),
  ];
  const found = tests.map((test) => among.filter((sentence) => test(comparable(sentence))));
  return found.find((some) => some.length > 0) ?? [];
}
