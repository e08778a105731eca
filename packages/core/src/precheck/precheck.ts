import { assessor } from '../assess/assess.ts';
import { type Facts, makeFacts } from '../facts/facts.ts';
import type { Field } from '../fields/field.ts';
import { type Sentence, unread } from '../notice/notice.ts';
import type { Finding, Outcome } from '../scheme/decision.ts';
import type { AnyScheme, Item } from '../scheme/scheme.ts';
import { Unknown } from '../values/judgement.ts';
import type { Fen } from '../values/money.ts';
import { nextQuestions, type Question } from './next-questions.ts';
import { sampleAnswers } from './sample-answers.ts';
import { answered, fieldsOf, type Group, knownAnswers } from './vary-facts.ts';
import { type Change, whatWouldChange } from './what-would-change.ts';

/** What the rules say to answers given without a name: an outcome as soon as there is one, until then what to ask. */
export interface Precheck {
  readonly outcome: Outcome;
  /** In fen; 0 unless eligible. */
  readonly amount: Fen;
  readonly items: readonly Item[];
  readonly decided: readonly Finding[];
  readonly open: readonly Sentence[];
  /** What a sentence still needs, the answer that settles most first. */
  readonly ask: readonly Question[];
  /** Whether a sentence waits to hear of earlier awards, once nothing else is to be asked. */
  readonly asksHistory: boolean;
  /** Of a refusal: the answers it hangs on. */
  readonly changes: readonly Change[];
}

export interface PrecheckOptions {
  /** Whose answers may be asked for; an employer's conditions are asked of the one who works there. */
  readonly groups?: readonly Group[];
  /** Paths that the asker could not answer: what hangs on them stays open. */
  readonly skipped?: readonly string[];
}

/** Stands for the number that identifies the certificate in hand, which a pre-check never asks for. */
export const THIS_CERTIFICATE = '（本证书）';
/** And for that of another one. */
export const OTHER_CERTIFICATE = '（另一证书）';

/** Every group that a person can answer for. */
export const PRECHECK_GROUPS: readonly Group[] = ['claim', 'member', 'employer', 'registers'];

/**
 * Assesses facts without a name by the rules of the decision itself. Nothing that only tells one certificate or one
 * applicant from another is asked; what no sentence needs is taken as given. Throws a RangeError for a route the scheme
 * does not have.
 */
export function precheck(
  scheme: AnyScheme,
  given: Facts,
  { groups = PRECHECK_GROUPS, skipped = [] }: PrecheckOptions = {},
): Precheck {
  const facts = withNumbers(scheme, given);
  const keys = registerKeys(scheme);
  const noHistory = facts.received instanceof Unknown ? makeFacts(facts, { received: [] }) : facts;
  const ask = nextQuestions(scheme, noHistory, { groups }).ask.filter(
    ({ path, waiting, settles }) =>
      !skipped.includes(path) && (waiting.length > 0 || settles > 0 || keys.includes(path)),
  );
  const assess = assessor(scheme);
  const isOpen = assess(facts).outcome === 'incomplete';
  const whole = isOpen && ask.length === 0 ? withUnneeded(scheme, facts, skipped) : facts;
  const { outcome, amount, items, missing } = assess(whole);
  const { decided, open } = nextQuestions(scheme, whole, { groups: [] });
  const asks = outcome === 'incomplete' ? ask : [];
  const asksHistory =
    outcome === 'incomplete' &&
    ask.length === 0 &&
    missing.includes('received') &&
    !skipped.includes('received');
  const changes = whatWouldChange(scheme, whole, groups);
  return { outcome, amount, items, decided, open, ask: asks, asksHistory, changes };
}

/** The claim fields by which a notice tells one certificate from another. */
export function identifyingFields(scheme: AnyScheme, route: string): string[] {
  const asks = scheme.routes[route]?.asks ?? {};
  return [scheme.once, scheme.routes[route]?.once]
    .flatMap((once) => Object.values(once ?? {}).map(unread))
    .flatMap(({ per }) => (per === 'person' || asks[per.claim]?.kind !== 'text' ? [] : [per.claim]));
}

function withNumbers(scheme: AnyScheme, facts: Facts): Facts {
  const names = identifyingFields(scheme, facts.route).filter((name) => facts.claim[name] instanceof Unknown);
  return names.reduce((so, name) => answered(scheme, so, { group: 'claim', name }, THIS_CERTIFICATE), facts);
}

/** Claim fields by which a register is asked: a rule may wait for its answer without saying so. */
const registerKeys = ({ needs }: AnyScheme): string[] =>
  Object.values(needs?.registers ?? {}).flatMap(({ lookup }) =>
    lookup === undefined
      ? []
      : [`claim.${lookup.key}`, ...(lookup.on === undefined ? [] : [`claim.${lookup.on}`])],
  );

/** Fills what is asked but needed by no sentence, so that the rest can be decided. */
function withUnneeded(scheme: AnyScheme, facts: Facts, skipped: readonly string[]): Facts {
  const fields = Object.entries(fieldsOf(scheme, facts.route, 'claim'));
  const open = fields.filter(
    ([name]) => facts.missing.includes(`claim.${name}`) && !skipped.includes(`claim.${name}`),
  );
  return open.reduce(
    (so, [name, field]) => answered(scheme, so, { group: 'claim', name }, anyAnswer(field, scheme, so)),
    facts,
  );
}

const anyAnswer = (field: Field, scheme: AnyScheme, facts: Facts): unknown =>
  sampleAnswers(field, scheme, knownAnswers(facts, 'claim')).at(-1);
