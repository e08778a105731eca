import type { PayeeKind } from '@zhutui/core';
import { type Actor, isUnnamed, type Tables } from '@zhutui/db';
import type { Kysely } from 'kysely';
import { serves, servesAny } from '../shop/duty.ts';
import { unitOf } from '../shop/funder.ts';

/** Another payee as an item of theirs tells of them. */
export interface PayeeItem {
  readonly payee_key: string;
  readonly payee_is: PayeeKind;
  /** The name that is known: of the unit as registered, or in the rule; a description for a unit's union. */
  readonly name: string;
  /** Whether that name is the account's holder; where not, whoever enters the account gives it. */
  readonly nameKnown: boolean;
  readonly employer_id: string | null;
  readonly application_id: string | null;
}

/** The columns that `payeeItem` reads. */
export const payeeRows = (db: Kysely<Tables>, funder: string) =>
  db
    .selectFrom('award_item as item')
    .innerJoin('decision', 'decision.id', 'item.decision_id')
    .leftJoin('employer', 'employer.id', 'decision.employer_id')
    .select(['item.id', 'item.payee_key', 'item.payee_is', 'item.payee', 'item.name', 'item.application_id'])
    .select(['employer.id as employer_id', 'employer.name as employer'])
    .where('item.payee_key', 'is not', null)
    .where('item.funder', '=', funder);

type Row = Awaited<ReturnType<ReturnType<typeof payeeRows>['executeTakeFirstOrThrow']>>;

/** Whom an item pays, from its row; undefined for the applicant's own. */
export function payeeItem(row: Row): PayeeItem | undefined {
  const { payee_key, payee_is, payee, employer_id, employer } = row;
  if (payee_key === null || payee_is === null) return undefined;
  const who = { payee_key, payee_is };
  if (payee_is === 'person' || employer_id === null || employer === null)
    return {
      ...who,
      name: payee,
      nameKnown: !isUnnamed(payee_is, payee),
      employer_id: null,
      application_id: row.application_id,
    };
  const isUnit = payee_is === 'employer';
  const name = isUnit ? employer : `${employer}工会`;
  return { ...who, name, nameKnown: isUnit, employer_id, application_id: null };
}

/** Whether somebody enters accounts for this funder's payees: its maker, or who keeps the registers. */
export const entersFor = (actor: Actor, funder: string): boolean =>
  unitOf(funder) === undefined && (serves(actor, 'maker', funder) || keepsRegisters(actor));

/** Whether somebody sees the accounts of this funder's payees. */
export const seesFor = (actor: Actor, funder: string): boolean =>
  unitOf(funder) === undefined && (servesAny(actor, funder) || keepsRegisters(actor));

const keepsRegisters = ({ kind, roles }: Actor): boolean =>
  kind === 'staff' && roles.some(({ role, scope }) => role === 'registrar' && scope === '*');
