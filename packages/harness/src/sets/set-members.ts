import type { Allotted } from '@zhutui/core';
import type { CitedAllocation } from './allocations.ts';
import type { RowTrial, SetTrial } from './run-set.ts';

/** One application of a set as a sentence answered it. */
export interface SetMember extends Pick<RowTrial, 'ready'> {
  readonly before: Allotted | undefined;
  /** It waited by this sentence. */
  readonly waited: boolean;
  readonly given: boolean;
  /** Put off by this sentence. */
  readonly putOff: boolean;
}

/** The applications of a set over which a sentence decides. */
export function membersOf(
  { rows, run, answers }: SetTrial,
  { route, sentence }: CitedAllocation,
): SetMember[] {
  return rows
    .filter(({ row }) => route === undefined || row.route === route)
    .flatMap(({ row, ready }) =>
      row.ids.map((id) => {
        const [before, answer] = [run.before.get(id), answers.get(id)];
        return {
          ready,
          before,
          waited: isPutOff(before, sentence) && before?.state === 'waiting',
          given: answer !== undefined && 'items' in answer,
          putOff: isPutOff(answer, sentence),
        };
      }),
    );
}

const isPutOff = (
  answer: Allotted | undefined,
  sentence: string,
): answer is Extract<Allotted, { readonly state: string }> =>
  answer !== undefined && 'state' in answer && answer.sentence === sentence;
