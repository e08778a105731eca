import { type Facts, type FactsInput, type History, Unknown } from '@zhutui/core';
import { type Chance, chanceFrom } from './chance.ts';
import { catalogue, completions, programme, route, schema } from './plan.ts';

/** One applicant as rules see them, and as the plain JSON that engines take. */
export interface Applicant {
  readonly facts: Facts;
  readonly plain: Plain;
}
/** Null where a fact is not given; days as whole numbers (20161231), since engines compare numbers only. */
export interface Plain {
  readonly unionMember: boolean | null;
  readonly holdsCard: boolean | null;
  readonly underMunicipalUnion: boolean | null;
  readonly issuer: string | null;
  readonly level: string | null;
  readonly occupation: string | null;
  readonly number: string | null;
  readonly issuedOn: number | null;
  readonly filedOn: number | null;
  readonly received: History | null;
}

/** A seeded crowd: most are right, the others wrong in one or two of all the ways there are. */
export function applicants(count: number, seed = 2016): readonly Applicant[] {
  const chance = chanceFrom(seed);
  return Array.from({ length: count }, (_, at) => {
    const facts = { ...schema.parse(applicant(chance, at)), lists: completions };
    return { facts, plain: plainOf(facts) };
  });
}

function applicant(chance: Chance, at: number): FactsInput {
  const number = `1601${String(at).padStart(12, '0')}`;
  return {
    route,
    claim: {
      ...entry(chance),
      ...given(chance, { number, issuedOn: chance.hit(0.93) ? dayIn(chance, 2016) : dayIn(chance, 2015) }),
    },
    member: given(chance, {
      unionMember: chance.hit(0.98),
      holdsCard: chance.hit(0.96),
      underMunicipalUnion: chance.hit(0.96),
    }),
    ...given(chance, {
      received: history(chance, number),
      filedOn: dayIn(chance, filedIn(chance)),
    }),
  };
}

/** Named in the catalogue, named by a completion, or named nowhere. */
function entry(chance: Chance): Readonly<Record<string, unknown>> {
  const row = chance.pick(catalogue);
  const named = row.occupations.length > 0 && chance.hit(0.95);
  const occupation = named
    ? chance.pick(row.occupations)
    : chance.pick(['汽车修理工', '汽车修理工', '调酒师', '花卉工']);
  return given(chance, {
    issuer: chance.hit(0.98) ? row.issuer : '某行业职业技能鉴定中心',
    level: chance.hit(0.98) ? row.level : chance.pick(['三级', '四级']),
    occupation,
  });
}

function history(chance: Chance, certificate: string): readonly object[] {
  if (chance.hit(0.9)) return [];
  const award = {
    programme,
    certificate: chance.hit(0.3) ? certificate : `0${certificate}`,
    amount: 100_000,
    state: 'paid',
  };
  return [{ ...award, planYear: chance.pick([2014, 2015, 2016]) }];
}

/** Mostly in time; some too late, some in the year of the certificate, perhaps before it. */
const filedIn = (chance: Chance): number => (chance.hit(0.94) ? 2017 : chance.pick([2016, 2018]));

const dayIn = (chance: Chance, year: number): string =>
  `${year}-${String(1 + Math.floor(chance.next() * 12)).padStart(2, '0')}-${String(1 + Math.floor(chance.next() * 28)).padStart(2, '0')}`;

/** The same answers, one in a hundred left out. */
const given = (chance: Chance, answers: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(answers).filter(() => chance.hit(0.99)));

function plainOf({ claim, member, received, filedOn }: Facts): Plain {
  return {
    unionMember: known<boolean>(member.unionMember),
    holdsCard: known<boolean>(member.holdsCard),
    underMunicipalUnion: known<boolean>(member.underMunicipalUnion),
    issuer: known<string>(claim.issuer),
    level: known<string>(claim.level),
    occupation: known<string>(claim.occupation),
    number: known<string>(claim.number),
    issuedOn: dayNumber(claim.issuedOn),
    filedOn: dayNumber(filedOn),
    received: known<History>(received),
  };
}

const known = <T>(fact: unknown): T | null => (fact instanceof Unknown ? null : (fact as T));

const dayNumber = (fact: unknown): number | null =>
  fact instanceof Unknown ? null : Number(String(fact).replaceAll('-', ''));
