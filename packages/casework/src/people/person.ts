import type { PersonTable, Sealer } from '@zhutui/db';

export type PersonRow = Readonly<PersonTable>;

/** The numbers of a person, readable. */
export interface PersonNumbers {
  readonly idNumber: string;
  readonly phone: string | undefined;
  readonly card: string | undefined;
}
export type SealedNumbers = Pick<
  PersonRow,
  'id_sealed' | 'id_key' | 'phone_sealed' | 'phone_key' | 'card_sealed' | 'card_key'
>;

/** The columns that hold a person's numbers: sealed to be read again, hashed to be found. */
export function sealNumbers(
  sealer: Sealer,
  id: string,
  { idNumber, phone, card }: PersonNumbers,
): SealedNumbers {
  return {
    id_sealed: sealer.seal(idNumber, `person.id:${id}`),
    id_key: idKey(sealer, idNumber),
    phone_sealed: phone === undefined ? null : sealer.seal(phone, `person.phone:${id}`),
    phone_key: phone === undefined ? null : phoneKey(sealer, phone),
    card_sealed: card === undefined ? null : sealer.seal(card, `person.card:${id}`),
    card_key: card === undefined ? null : cardKey(sealer, card),
  };
}

/** The numbers again; throws SealError where a value was altered or moved. */
export const openNumbers = (
  sealer: Sealer,
  person: Pick<PersonRow, 'id' | 'id_sealed' | 'phone_sealed' | 'card_sealed'>,
): PersonNumbers => ({
  idNumber: sealer.open(person.id_sealed, `person.id:${person.id}`),
  phone:
    person.phone_sealed === null ? undefined : sealer.open(person.phone_sealed, `person.phone:${person.id}`),
  card: person.card_sealed === null ? undefined : sealer.open(person.card_sealed, `person.card:${person.id}`),
});

export const idKey = (sealer: Sealer, idNumber: string): string => sealer.lookup('id', idNumber);
export const phoneKey = (sealer: Sealer, phone: string): string => sealer.lookup('phone', phone);
export const cardKey = (sealer: Sealer, card: string): string => sealer.lookup('card', card);
