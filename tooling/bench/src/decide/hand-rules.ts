import { type Completion, type Facts, type History, issuers, rowList, Unknown } from '@zhutui/core';
import { catalogue, programme } from './plan.ts';

/** What a rule written by hand answers: met, unmet, not known, or why it is for a person. */
export type Said = boolean | Unknown | string;
type Claim = Facts['claim'];

const [cityCentre, telecomCentre, ...annexCentres] = issuers(catalogue);

/** Rows by issuer and level, for one look-up each. */
const index = new Map(
  issuers(catalogue).map((issuer) => [
    issuer,
    new Map(
      catalogue
        .filter((row) => row.issuer === issuer)
        .map((row) => [
          row.level,
          { list: rowList(row), open: row.range === 'open', named: new Set(row.occupations) },
        ]),
    ),
  ]),
);

/** Of card, membership and affiliation each. */
export const yes = (flag: Facts['member'][string]): Said =>
  typeof flag === 'boolean' ? flag : flag instanceof Unknown && flag;

export function again(received: History): Said {
  if (!isGiven(received)) return received;
  for (const award of received)
    if (award.programme === programme && award.planYear === 2016 && award.state !== 'reversed')
      return '本人已获2016年助推资助；通知未规定能否再得一次，由工作人员核定。';
  return true;
}

export const closed = (filedOn: Facts['filedOn']): Said =>
  typeof filedOn === 'string' ? filedOn <= '2017-12-31' : filedOn;

export function once({ number }: Claim, received: History): Said {
  if (number instanceof Unknown) return number;
  if (!isGiven(received)) return received;
  for (const award of received)
    if (award.programme === programme && award.certificate === number && award.state !== 'reversed')
      return false;
  return true;
}

export function dated({ issuedOn }: Claim): Said {
  if (typeof issuedOn === 'string') return issuedOn >= '2016-01-01' && issuedOn <= '2016-12-31';
  return issuedOn instanceof Unknown && issuedOn;
}

export function held({ issuedOn }: Claim, filedOn: Facts['filedOn']): Said {
  if (typeof issuedOn === 'string' && typeof filedOn === 'string') return issuedOn <= filedOn;
  return issuedOn instanceof Unknown || filedOn instanceof Unknown ? together(filedOn, issuedOn) : false;
}

/** Whether the catalogue lists the certificate; worked out once for the four sentences that ask. */
export function listed({ issuer, level, occupation }: Claim, lists: readonly Completion[]): Said {
  if (typeof issuer !== 'string' || typeof level !== 'string' || typeof occupation !== 'string')
    return issuer instanceof Unknown || level instanceof Unknown || occupation instanceof Unknown
      ? together(issuer, level, occupation)
      : false;
  const rows = index.get(issuer);
  if (rows === undefined) return `发证机构“${issuer}”未在通知中列名，由工作人员核定。`;
  const row = rows.get(level);
  if (row === undefined) return false;
  if (row.named.has(occupation)) return true;
  if (!row.open) return false;
  for (const entry of lists) if (entry.list === row.list && entry.item === occupation) return entry.included;
  return `“${row.list}”名单未随通知公布，“${occupation}”是否在列由工作人员核定。`;
}

export const inRange = ({ issuer, level }: Claim, isListed: Said): Said =>
  isAnnex(issuer) || issuer === telecomCentre || (issuer === cityCentre && level === '三级')
    ? true
    : isListed;

export const inAnnex = ({ issuer }: Claim, isListed: Said): Said =>
  issuer instanceof Unknown || isAnnex(issuer) ? isListed : true;

export const inTelecom = ({ issuer }: Claim, isListed: Said): Said =>
  issuer instanceof Unknown || issuer === telecomCentre ? isListed : true;

export function inCity({ issuer, level }: Claim, isListed: Said): Said {
  if (!(issuer instanceof Unknown) && issuer !== cityCentre) return true;
  return level instanceof Unknown || level === '三级' ? isListed : true;
}

const isGiven = (received: History): received is Exclude<History, Unknown> => Array.isArray(received);

const isAnnex = (issuer: unknown): boolean =>
  issuer === annexCentres[0] || issuer === annexCentres[1] || issuer === annexCentres[2];

/** The unknown ones among these answers as one. */
function together(...answers: readonly unknown[]): Unknown {
  return new Unknown(answers.flatMap((answer) => (answer instanceof Unknown ? answer.paths : [])));
}
