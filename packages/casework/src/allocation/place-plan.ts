import { createHash } from 'node:crypto';
import {
  type Allotted,
  canonical,
  type FactsInput,
  type Item,
  ok,
  type Refused,
  type Result,
  type SchemeEntry,
} from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { gatherFacts, type Subject } from '../facts/gather-facts.ts';
import type { Shop } from '../shop/shop.ts';
import { allotLeavingOut, isAsking } from './leave-out.ts';
import { countsMoneyAt } from './moment.ts';
import type { Standing } from './run-allotment.ts';
import { type StandingRow, standingOf } from './standing.ts';

/** An application that asks for a place: one that arrives, one whose claim has been put right, or one decided to be paid more than was set aside. */
export interface Seeker extends Required<Omit<Subject, 'filings' | 'granting'>> {
  readonly arrived: string;
  /** What it is decided to be paid; else the rules say what it would be. */
  readonly decided?: readonly Item[];
}

/** What a plan is made on: who stands, and the seekers' facts, all of one moment. */
export interface PlacePicture {
  readonly others: readonly StandingRow[];
  readonly facts: ReadonlyMap<string, FactsInput>;
  /** SHA-256 over both. */
  readonly digest: string;
}

/** What everybody without an answer is answered, as long as the picture holds. */
export interface PlacePlan {
  /** Null: whatever the picture, the rules are not asked. */
  readonly digest: string | null;
  readonly answers: Result<ReadonlyMap<string, Allotted>>;
  /** Those whose place stays open, though the others are answered: the rules fail on them. */
  readonly open: ReadonlyMap<string, Refused>;
  /** What those without an answer would be paid, where the notice counts money as they arrive. */
  readonly items: ReadonlyMap<string, readonly Item[]>;
}

/** Gathers all that the places of these seekers hang on. */
export async function pictureOf(
  trx: Trx,
  shop: Pick<Shop, 'schemes'>,
  entry: SchemeEntry,
  seekers: readonly Seeker[],
): Promise<PlacePicture> {
  const others = await standingOf(trx, { scheme: entry.scheme.id, route: null, moment: 'intake' });
  const facts = new Map<string, FactsInput>();
  for (const seeker of seekers)
    facts.set(seeker.applicationId, await gatherFacts(trx, shop, { ...seeker, filings: false }));
  const standing = others.map(({ id, arrived, facts: was, items, before = null }) => [
    id,
    arrived,
    was,
    items,
    before,
  ]);
  const all = canonical([standing, [...facts]]);
  return { others, facts, digest: createHash('sha256').update(all).digest('hex') };
}

/** Works out who gets a place, outside any transaction. */
export async function planPlaces(
  shop: Shop,
  entry: SchemeEntry,
  who: (trx: Trx) => Promise<readonly Seeker[]>,
): Promise<PlacePlan> {
  const { seekers, picture } = await shop.desk.database.read(async (trx) => {
    const found = await who(trx);
    return { seekers: found, picture: await pictureOf(trx, shop, entry, found) };
  });
  const { digest } = picture;
  const decided = new Map(
    seekers.flatMap(({ applicationId, decided: items }) => (items ? [[applicationId, items]] : [])),
  );
  if (seekers.length === 0) return { digest, answers: ok(new Map()), open: new Map(), items: new Map() };
  const { standing, failed } = await withItems(shop, entry, standingIn(picture, seekers), decided);
  const run = { moment: 'intake', seed: NO_SEED, funds: null, standing } as const;
  const made = await allotLeavingOut(shop, entry.scheme.id, run);
  const items = new Map(standing.map(({ id, items: own }) => [id, own]));
  if (!made.ok) return { digest, answers: made, open: failed, items };
  return { digest, answers: ok(made.value.answers), open: new Map([...failed, ...made.value.failed]), items };
}

/** No lot is drawn as applications arrive: the order of arrival decides. */
const NO_SEED = '';

/** A seeker who stands already stands on the new facts, with those of before beside them. */
function standingIn({ others, facts }: PlacePicture, seekers: readonly Seeker[]): Standing[] {
  const known = new Map(others.map((row) => [row.id, row]));
  const own = seekers.map(({ applicationId: id, arrived, route }): Standing => {
    const now = facts.get(id) ?? { route };
    const { before, facts: was } = known.get(id) ?? {};
    const changed = before === undefined || was === undefined ? {} : { before, was };
    return { id, arrived, facts: now, items: [], decision: null, ...changed };
  });
  const asking = new Set(own.map(({ id }) => id));
  const stay = others.filter(({ id }) => !asking.has(id));
  return [...stay.map(asStanding), ...own];
}

const asStanding = ({ id, arrived, facts, items, before, decision }: StandingRow): Standing => ({
  id,
  arrived,
  facts,
  items,
  decision,
  ...(before === undefined ? {} : { before }),
});

/**
 * The same with what each that is yet to be answered would be paid, where the notice looks at money as they arrive; and those
 * on whom the rules fail, who stand in line all the same, by their arrival, for nothing that could be counted.
 */
export async function withItems<S extends Standing>(
  { assess }: Pick<Shop, 'assess'>,
  { scheme }: SchemeEntry,
  standing: readonly S[],
  decided: ReadonlyMap<string, readonly Item[]> = new Map(),
): Promise<{ readonly standing: S[]; readonly failed: ReadonlyMap<string, Refused> }> {
  const all: S[] = [];
  const failed = new Map<string, Refused>();
  for (const one of standing) {
    if (!isAsking(one) || !countsMoneyAt(scheme, one.facts.route, 'intake')) all.push(one);
    else {
      const known = decided.get(one.id);
      const items = known === undefined ? await mayBePaid(assess, scheme.id, one.facts) : ok(known);
      if (!items.ok) failed.set(one.id, items);
      all.push({ ...one, items: items.ok ? items.value : [] });
    }
  }
  return { standing: all, failed };
}

/** What would be paid if people answered whatever the rules leave to them in the applicant's favour; nothing where it cannot be told. */
async function mayBePaid(
  assess: Shop['assess'],
  scheme: string,
  facts: FactsInput,
): Promise<Result<readonly Item[]>> {
  const plain = await assess.assess(scheme, facts);
  if (!plain.ok || plain.value.outcome !== 'referred') return plain.ok ? ok(plain.value.items) : plain;
  const rulings = plain.value.findings
    .filter(({ verdict }) => verdict === 'refer')
    .map(({ sentence }) => ({ sentence, met: true, reason: '留出资金' }));
  const ruled = await assess.assess(scheme, facts, rulings);
  return ruled.ok ? ok(ruled.value.items) : ruled;
}
