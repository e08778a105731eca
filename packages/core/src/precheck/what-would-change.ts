import { assessor } from '../assess/assess.ts';
import type { Facts } from '../facts/facts.ts';
import type { Field } from '../fields/field.ts';
import type { Sentence } from '../notice/notice.ts';
import type { Verdict } from '../scheme/decision.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { sampleAnswers } from './sample-answers.ts';
import { answered, fieldsOf, type Group, knownAnswers, type Place } from './vary-facts.ts';

/** An answer on which an unmet sentence hangs. */
export interface Change {
  readonly sentence: Sentence;
  /** E.g. `claim.level`. */
  readonly path: string;
  readonly label: string;
  /** Of a question with fixed answers: the words of those under which the sentence would be met. */
  readonly answers: readonly string[];
}

/** For each unmet sentence the answers that it hangs on: without any one of them it would be open, with another perhaps met. */
export function whatWouldChange(scheme: AnyScheme, facts: Facts, groups: readonly Group[]): Change[] {
  const assess = assessor(scheme);
  const { outcome, findings } = assess(facts);
  if (outcome !== 'refused') return [];
  const places = groups.flatMap((group) => givenIn(scheme, facts, group));
  const unmet = findings.flatMap(({ sentence, verdict }) => (verdict === 'unmet' ? [sentence] : []));
  const verdictWith = (place: Place, answer: unknown, sentence: Sentence): Verdict | undefined =>
    assess(answered(scheme, facts, place, answer)).findings.find((one) => one.sentence === sentence)?.verdict;
  return unmet.flatMap((sentence) =>
    places
      .filter((place) => verdictWith(place, undefined, sentence) !== 'unmet')
      .map((place) => ({
        sentence,
        path: `${place.group}.${place.name}`,
        label: place.field.label,
        answers: wordsOf(
          place.field,
          (answer) => verdictWith(place, answer, sentence) === 'met',
          scheme,
          facts,
        ),
      })),
  );
}

const givenIn = (scheme: AnyScheme, facts: Facts, group: Group): Place[] => {
  const fields = fieldsOf(scheme, facts.route, group);
  return Object.keys(knownAnswers(facts, group)).flatMap((name) => {
    const field = fields[name];
    return field === undefined ? [] : [{ group, name, field }];
  });
};

function wordsOf(
  field: Field,
  meets: (answer: unknown) => boolean,
  scheme: AnyScheme,
  facts: Facts,
): string[] {
  if (field.kind === 'flag') return [true, false].filter(meets).map((answer) => (answer ? '是' : '否'));
  const offered = sampleAnswers(field, scheme, knownAnswers(facts, 'claim'));
  return (field.options ?? []).flatMap(({ value, label }) =>
    offered.includes(value) && meets(value) ? [label] : [],
  );
}
