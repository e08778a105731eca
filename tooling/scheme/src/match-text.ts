import type { describeMatch } from '@zhutui/core';
import { block, citedLines, registerLines, sentenceLines } from './text-block.ts';

type MatchDescription = ReturnType<typeof describeMatch>;

/** A match policy for reading in a terminal. */
export const matchText = (match: MatchDescription): string => [...matchLines(match), ''].join('\n');

export const matchLines = (match: MatchDescription): string[] => [
  `${match.title}（${match.policy}），配比 ${match.matches}`,
  `《${match.notice.title}》 ${match.notice.issuer} ${match.notice.issuedOn}；资金：${match.funder ?? OWN_UNIT}`,
  ...block('限于类别', citedLines(match.routes)),
  ...block('发放方式', citedLines(match.payment)),
  ...block('条件', sentenceLines(match.requires)),
  ...block('配比', sentenceLines(match.pays)),
  ...block('条文解释', registerLines(match.register)),
];

/** Who pays a unit's own match: the facts of an applicant do not hold the unit's name. */
export const OWN_UNIT = '所在单位';
