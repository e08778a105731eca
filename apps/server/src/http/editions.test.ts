import type { Services } from '@zhutui/api';
import {
  type DayText,
  dayField,
  defineScheme,
  flag,
  localAssessPort,
  schemeSet,
  text,
  within,
  yuan,
} from '@zhutui/core';
import { onEachDatabase } from '@zhutui/db/testing';
import { expect, it, onTestFinished } from 'vitest';
import { openSite } from '../testing/site.ts';
import { CITY, codes, employ, newKey, value } from '../testing/toy-city.ts';
import { enterMembers, idNumberOf } from '../testing/toy-sets.ts';
import { visitor } from '../testing/visitor.ts';

/** One programme in two years, whose windows overlap. */
const edition = (year: number, first: DayText, last: DayText) =>
  defineScheme({
    id: `edition-${year}`,
    programme: '玩具证书奖',
    year,
    title: `${year}年玩具证书奖`,
    funder: CITY,
    notice: { title: '玩具证书奖办法', issuer: CITY, issuedOn: '1998-01-01' },
    needs: { member: { holdsCard: flag('持卡') } },
    once: { '五 同一证书只奖一次': { per: { claim: 'number' }, period: 'ever' } },
    routes: {
      certificate: {
        title: '证书',
        asks: {
          number: text('编号', { recordedAs: 'certificate' }),
          issuedOn: dayField('发证日期', { event: true }),
        },
        requires: { '二 发证日期在规定期间': ({ claim }) => within(first, last, claim.issuedOn) },
        pays: { '三 每证100元': () => yuan(100) },
      },
    },
  });

function withEditions(services: Services): Services {
  const plugins = [edition(1998, '1998-01-01', '1998-12-31'), edition(1999, '1998-07-01', '1999-12-31')];
  const schemes = schemeSet([{ folder: 'editions', status: 'published', digest: 'editions', plugins }]);
  return { ...services, shop: { ...services.shop, schemes, assess: localAssessPort(schemes) } };
}

onEachDatabase((open) => {
  it('a certificate may fall under two editions; the application fixes one, and only when it is withdrawn the other is free', async () => {
    const site = await openSite(await open(), { alter: withEditions });
    onTestFinished(site.close);
    await enterMembers(site, 2);
    const openOn = async (eventOn: string) =>
      (await visitor(site).ask('schemes.openTo', { eventOn })).map(({ scheme, route }) => [scheme, route]);
    expect(await openOn('1998-08-01')).toEqual([
      ['edition-1998', 'certificate'],
      ['edition-1999', 'certificate'],
    ]);
    expect(await openOn('1998-06-30')).toEqual([['edition-1998', 'certificate']]);
    expect(await openOn('1997-12-31')).toEqual([]);

    const clerk = await employ(site, 'clerk', ['clerk']);
    const file = (scheme: string, nth: number) =>
      clerk.ask('cases.file', {
        key: newKey(),
        scheme,
        route: 'certificate',
        claim: { number: 'A1', issuedOn: '1998-08-01' },
        channel: 'station',
        idNumber: idNumberOf(nth),
      });
    const { id } = value(await file('edition-1998', 0));
    expect(codes(await file('edition-1999', 0))).toStrictEqual(['already-live']);
    expect(codes(await file('edition-1999', 1))).toStrictEqual(['already-live']);

    value(await clerk.ask('cases.withdraw', { key: newKey(), id, version: 1 }));
    expect(codes(await file('edition-1999', 0))).toStrictEqual([]);
  });
});
