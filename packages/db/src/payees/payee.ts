import type { Item, PayeeKind } from '@zhutui/core';

/** Whose award it is, as far as it says who else is paid. */
export interface PayeeOwner {
  readonly applicationId: string;
  /** The member's unit when it was decided; null for none. */
  readonly employer: { readonly id: string; readonly name: string } | null;
}

/** Who is paid in place of the applicant. */
export interface Payee {
  readonly kind: PayeeKind;
  /** Under which key the account stands: of a unit for all its awards, of a person for this application. */
  readonly key: string;
  /** As the rule names them; the official word for what they are where it gives no name. */
  readonly named: string;
  /** Who the money is made out to, as far as it is known before an account is. */
  readonly name: string;
  readonly employerId: string | null;
  readonly applicationId: string | null;
}

const WORDS: Readonly<Record<PayeeKind, string>> = {
  employer: '所在单位',
  'unit union': '所在单位工会',
  person: '受益人（待登记）',
};

/** Whom an item pays other than the applicant; undefined for the applicant. A name without a kind is a person's. */
export function payeeOf(item: Pick<Item, 'payee' | 'payeeIs'>, owner: PayeeOwner): Payee | undefined {
  const given = item.payee ?? '';
  const kind = item.payeeIs ?? (given === '' ? undefined : 'person');
  if (kind === undefined) return undefined;
  const named = given === '' ? WORDS[kind] : given;
  const { applicationId, employer } = owner;
  if (kind === 'person' || employer === null)
    return {
      kind,
      key: `${kind}@${applicationId}:${named}`,
      named,
      name: named,
      employerId: null,
      applicationId,
    };
  const name = kind === 'employer' ? employer.name : `${employer.name}工会`;
  return { kind, key: `${kind}:${employer.id}`, named, name, employerId: employer.id, applicationId: null };
}

/** Whether the rule left the name to whoever enters the account. */
export const isUnnamed = (kind: PayeeKind, named: string): boolean => named === WORDS[kind];
