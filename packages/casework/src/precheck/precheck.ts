import {
  asked,
  describeFields,
  FAILED_DECISION,
  type FactsInput,
  type FieldDescription,
  type Fields,
  isPluginFailure,
  ok,
  type Precheck,
  type Result,
  type Sentence,
} from '@zhutui/core';
import { findRoute, type RoutePlace } from '../applications/find-route.ts';
import { gatherFacts } from '../facts/gather-facts.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';
import { historyTold } from './history.ts';
import { type MatchForecast, matchForecasts } from './match-forecast.ts';
import {
  type GivenAnswers,
  PRECHECK_PARTS,
  type PrecheckAnswers,
  type PrecheckPart,
  precheckFields,
  readAnswers,
} from './read-answers.ts';
import { type WhereToApply, whereToApply } from './where-to-apply.ts';

export interface PrecheckInput {
  readonly scheme: string;
  readonly route: string;
  readonly answers: GivenAnswers;
  /** Paths that the asker does not know the answer to. */
  readonly skipped?: readonly string[];
}

/** A question as a form shows it: `path` says where its answer belongs. */
export type PrecheckQuestion = FieldDescription & {
  /** The sentences that wait for it; none where it only tells what another funder adds. */
  readonly waiting: readonly Sentence[];
};

export interface PrecheckView extends Omit<Precheck, 'ask' | 'asksHistory'>, WhereToApply {
  readonly schemeTitle: string;
  readonly routeTitle: string;
  /** The day as of which all this is said. */
  readonly filedOn: string;
  /** Null once all is decided, or nothing more can be asked. */
  readonly next: PrecheckQuestion | null;
  /** Paths of the answers that were taken into account. */
  readonly taken: readonly string[];
  /** True where no sentence asked for earlier awards, and none were reckoned with. */
  readonly assumesNoHistory: boolean;
  readonly matches: readonly MatchForecast[];
  /** The sentences that give money, whether they do or not. */
  readonly pays: readonly Sentence[];
}

/**
 * What the rules would say to somebody who filed today, before anybody is named: nothing is kept, no record of a person is
 * read. Where the rules fail it is for a person to say.
 */
export async function precheck(shop: Shop, input: PrecheckInput): Promise<Result<PrecheckView>> {
  const place = findRoute(shop.schemes, input.scheme, input.route);
  if (!place.ok) return place;
  const fields = precheckFields(place.value.entry, input.route);
  const answers = readAnswers(fields, input.answers);
  if (!answers.ok) return answers;
  const { skipped = [] } = input;
  const facts = await factsFrom(shop, place.value, answers.value, skipped);
  const said = await shop.assess.precheck(input.scheme, facts, { skipped: skippedPaths(skipped) });
  if (!said.ok && !isPluginFailure(said)) return said;
  const { ask, asksHistory, ...found } = said.ok ? said.value : FAILED;
  const matches = await matchForecasts(shop, place.value.entry, facts, { ask, asksHistory, ...found });
  const { entry, route } = place.value;
  const waits = [
    ...ask,
    ...(asksHistory ? unanswered('received', fields.received, answers.value.received) : []),
    ...matches.flatMap(({ missing }) => missing).map((path) => ({ path, waiting: [] })),
  ].filter(({ path }) => !skipped.includes(path));
  return ok({
    ...found,
    ...whereToApply(entry.scheme, input.route),
    schemeTitle: entry.scheme.title,
    routeTitle: route.title,
    filedOn: todayOf(shop.desk),
    next: waits.map((one) => questionAt(fields, answers.value, one)).find((one) => one !== undefined) ?? null,
    taken: PRECHECK_PARTS.flatMap((part) =>
      Object.keys(answers.value[part]).map((name) => `${part}.${name}`),
    ),
    assumesNoHistory: facts.received === undefined && found.outcome === 'eligible',
    matches,
    pays: Object.keys(route.pays ?? {}) as Sentence[],
  });
}

const FAILED: Precheck = {
  ...FAILED_DECISION,
  decided: [],
  open: [],
  ask: [],
  asksHistory: false,
  changes: [],
};

/** What the answers and the public registers and lists say; of a person only what the asker told. */
async function factsFrom(
  shop: Shop,
  { entry, name }: RoutePlace,
  answers: PrecheckAnswers,
  skipped: readonly string[],
): Promise<FactsInput> {
  const { claim, member, employer, registers, received } = answers;
  const subject = { entry, route: name, claim, filedOn: todayOf(shop.desk) };
  const open = await shop.desk.database.read((trx) => gatherFacts(trx, shop, subject));
  const told = skipped.some(isHistory) ? undefined : historyTold(entry.scheme, name, received);
  return {
    ...open,
    member,
    employer,
    registers: { ...registers, ...open.registers },
    ...(told === undefined ? {} : { received: told }),
  };
}

const isHistory = (path: string): boolean => path.startsWith('received.');

const skippedPaths = (skipped: readonly string[]): string[] =>
  skipped.some(isHistory) ? [...skipped, 'received'] : [...skipped];

interface Waiting {
  readonly path: string;
  readonly waiting: readonly Sentence[];
}

const unanswered = (
  part: PrecheckPart,
  fields: Fields,
  given: Readonly<Record<string, unknown>>,
): Waiting[] =>
  Object.entries(fields)
    .filter(([name, { only }]) => given[name] === undefined && asked(only, given) === true)
    .map(([name]) => ({ path: `${part}.${name}`, waiting: [] }));

/** The field at a path, standing alone: what it hung on has been answered. */
function questionAt(
  fields: Readonly<Record<PrecheckPart, Fields>>,
  answers: PrecheckAnswers,
  { path, waiting }: Waiting,
): PrecheckQuestion | undefined {
  const part = PRECHECK_PARTS.find((one) => path.startsWith(`${one}.`));
  if (part === undefined) return undefined;
  const found = describeFields(part, fields[part]).find((one) => one.path === path);
  if (found === undefined || answers[part][found.name] !== undefined) return undefined;
  const { only: _, options, ...field } = found;
  const offered = options?.filter((option) => asked(option.only, answers[part]) !== false);
  const alone = offered?.map(({ only: __, ...option }) => option);
  return { ...field, ...(alone === undefined ? {} : { options: alone }), waiting };
}
