import { assessor, summarizer } from '@zhutui/core';
import { applicants } from './decide/applicants.ts';
import { disagreement } from './decide/compare.ts';
import type { Contender } from './decide/contender.ts';
import { hand } from './decide/hand.ts';
import { handTraced } from './decide/hand-traced.ts';
import { jsonRulesContender } from './decide/json-rules.ts';
import { measure } from './decide/measure.ts';
import { scheme } from './decide/plan.ts';
import { table } from './decide/table.ts';
import { zenContender } from './decide/zen.ts';

const COUNT = 100_000;
const assess = assessor(scheme);
const summarize = summarizer(scheme);

const reference: Contender = { who: 'zhutui-traced', traced: true, decide: ({ facts }) => assess(facts) };
const contenders: readonly Contender[] = [
  reference,
  { who: 'zhutui-verdict', traced: false, decide: ({ facts }) => summarize(facts) },
  { who: 'hand-traced', traced: true, decide: ({ facts }) => handTraced(facts) },
  { who: 'hand', traced: false, decide: ({ facts }) => hand(facts) },
  { who: 'json-rules-engine', traced: false, decide: jsonRulesContender(), share: 2000 },
  { who: 'zen', traced: false, decide: zenContender(), share: 2000 },
];

const crowd = applicants(COUNT);
const fault = await disagreement(reference, contenders, crowd);
if (fault !== undefined) {
  console.error(`decide: the answers differ. ${fault}`);
  process.exit(1);
}
const rows = await measure(contenders, crowd);
console.log(process.argv.includes('--json') ? JSON.stringify({ bench: 'decide', rows }) : table(rows));
