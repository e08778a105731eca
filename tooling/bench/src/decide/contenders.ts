import { assessor, summarizer } from '@zhutui/core';
import type { Contender } from './contender.ts';
import { hand } from './hand.ts';
import { handTraced } from './hand-traced.ts';
import { jsonRulesContender } from './json-rules.ts';
import { scheme } from './plan.ts';
import { zenContender } from './zen.ts';

const assess = assessor(scheme);
const summarize = summarizer(scheme);

/** Whom all others are compared with. */
export const reference: Contender = {
  who: 'zhutui-traced',
  traced: true,
  decide: ({ facts }) => assess(facts),
};

/** The rows of the benchmark in their order. */
export const contenders: readonly Contender[] = [
  reference,
  { who: 'zhutui-verdict', traced: false, decide: ({ facts }) => summarize(facts) },
  { who: 'hand-traced', traced: true, decide: ({ facts }) => handTraced(facts) },
  { who: 'hand', traced: false, decide: ({ facts }) => hand(facts) },
  { who: 'json-rules-engine', traced: false, decide: jsonRulesContender(), share: 2000 },
  { who: 'zen', traced: false, decide: zenContender(), share: 2000 },
];
