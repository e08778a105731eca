import type { Sentence } from '../notice/notice.ts';
import type { Finding, Verdict } from '../scheme/decision.ts';

/** A decision's findings as they are kept: the sentences, which many decisions share, and what they said this time. */
export interface KeptFindings {
  /** In file order; the same for every decision by the same route of the same build. */
  readonly sentences: readonly Sentence[];
  /**
   * JSON: a text of one letter for each sentence (m met, u unmet, n not known, r referred; a capital where the sentence
   * does not apply), then each reason once, with the places of the sentences it belongs to, from 0.
   * E.g. `["mmnM",["尚缺：member.card",2]]`.
   */
  readonly trace: string;
}

/** Takes findings apart; `readFindings` gives the very same back, without the plugin. */
export function keepFindings(findings: readonly Finding[]): KeptFindings {
  const places = new Map<string, number[]>();
  for (const [at, { reason }] of findings.entries())
    if (reason !== undefined) places.set(reason, [...(places.get(reason) ?? []), at]);
  const reasons = [...places].map(([reason, at]) => [reason, ...at]);
  return {
    sentences: findings.map(({ sentence }) => sentence),
    trace: JSON.stringify([findings.map(letterOf).join(''), ...reasons]),
  };
}

/** Puts findings together again. Throws an Error where the trace is not one of these sentences. */
export function readFindings({ sentences, trace }: KeptFindings): Finding[] {
  const [letters, ...reasons] = JSON.parse(trace) as readonly [string, ...(readonly [string, ...number[]])[]];
  if (letters.length !== sentences.length)
    throw new Error(`readFindings: ${letters.length} verdicts for ${sentences.length} sentences`);
  const reasonAt = new Map(
    reasons.flatMap(([reason, ...places]) => places.map((at) => [at, reason] as const)),
  );
  return sentences.map((sentence, at) => findingOf(sentence, letters.charAt(at), reasonAt.get(at)));
}

const LETTERS: Readonly<Record<Verdict, string>> = { met: 'm', unmet: 'u', unknown: 'n', refer: 'r' };

const letterOf = ({ verdict, applies }: Finding): string =>
  applies === false ? LETTERS[verdict].toUpperCase() : LETTERS[verdict];

function findingOf(sentence: Sentence, letter: string, reason: string | undefined): Finding {
  const verdict = (Object.keys(LETTERS) as Verdict[]).find((one) => LETTERS[one] === letter.toLowerCase());
  if (verdict === undefined) throw new Error(`readFindings: no verdict is written ${letter}`);
  return {
    sentence,
    verdict,
    ...(letter === LETTERS[verdict] ? {} : { applies: false }),
    ...(reason === undefined ? {} : { reason }),
  };
}
