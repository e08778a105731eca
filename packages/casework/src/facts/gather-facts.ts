import { type FactsInput, neededBy, type SchemeEntry } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { calendarOf } from '../notices/public-notice.ts';
import type { PersonRow } from '../people/person.ts';
import type { Shop } from '../shop/shop.ts';
import { confirmedItems } from './confirmed-items.ts';
import { employerFacts } from './employer-facts.ts';
import { type Granting, receivedBy } from './received-by.ts';
import { registerFacts } from './register-facts.ts';

/** What facts are gathered about: an application, or one that is still being filled in. */
export interface Subject {
  readonly entry: SchemeEntry;
  readonly route: string;
  readonly claim: Readonly<Record<string, unknown>>;
  readonly filedOn: string;
  /** The member; absent while nobody is named yet, and then nothing about a member is known. */
  readonly person?: PersonRow;
  /** The application itself, whose own award is no history. */
  readonly applicationId?: string;
  /** False for a place at arrival: it goes by arrival, not by what else the person has under way at that moment. */
  readonly filings?: false;
  /** What is being granted at this moment, as if it were recorded already. */
  readonly granting?: Granting;
}

/**
 * All the facts that the scheme and its matches look at, from where their fields say they come: what is not recorded
 * is absent (unknown), a register consulted in vain is null. The same records give the same facts, in the same order.
 */
export async function gatherFacts(
  trx: Trx,
  { schemes }: Pick<Shop, 'schemes'>,
  subject: Subject,
): Promise<FactsInput> {
  const { entry, route, claim, person, filedOn } = subject;
  const needs = neededBy(
    entry.scheme,
    entry.matches.map(({ match }) => match),
  );
  const calendar = await calendarOf(trx, entry);
  return {
    route,
    claim,
    registers: await registerFacts(trx, needs.registers, claim, filedOn),
    lists: await confirmedItems(trx, entry.scheme),
    filedOn,
    ...(calendar === undefined ? {} : { calendar }),
    ...(person === undefined ? {} : { member: memberFacts(Object.keys(needs.member), person) }),
    ...(person === undefined
      ? {}
      : { employer: await employerFacts(trx, Object.keys(needs.employer), person) }),
    ...(person === undefined
      ? {}
      : {
          received: await receivedBy(trx, schemes, person, {
            except: subject.applicationId,
            filings: subject.filings,
            granting: subject.granting,
          }),
        }),
  };
}

/** What the register says of the member; one with a recorded card holds a card unless the register says otherwise. */
function memberFacts(names: readonly string[], person: PersonRow): Record<string, unknown> {
  const derived = person.card_key === null ? {} : { holdsCard: true };
  return only(names, { ...derived, ...JSON.parse(person.facts) });
}

const only = (names: readonly string[], facts: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(facts).filter(([name]) => names.includes(name)));
