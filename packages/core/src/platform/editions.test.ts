import { expect, it } from 'vitest';
import { schemeSet } from '../assess/scheme-set.ts';
import { dayField, text } from '../fields/field.ts';
import { defineScheme } from '../scheme/scheme.ts';
import type { DayText } from '../values/day.ts';
import { within } from '../values/judgement.ts';
import { yuan } from '../values/money.ts';
import { refused } from '../values/result.ts';
import { localAssessPort } from './assess-port.ts';
import { openTo } from './editions.ts';

const notice = { title: '玩具通知', issuer: '玩具总工会', issuedOn: '1999-01-01' };
const edition = (year: number, first: DayText, last: DayText, closes: DayText) =>
  defineScheme({
    id: `toy-${year}`,
    programme: '玩具助推',
    year,
    title: `${year}年玩具助推`,
    funder: '玩具总工会',
    notice,
    closes: { '四 截止': closes },
    once: { '五 同一证书一次': { per: { claim: 'number' }, period: 'ever' } },
    routes: {
      certificate: {
        title: '证书',
        asks: {
          number: text('编号', { recordedAs: 'certificate' }),
          issuedOn: dayField('发证日期', { event: true }),
          bornOn: dayField('出生日期'),
        },
        requires: {
          '二 发证日期': ({ claim }) => within(first, last, claim.issuedOn),
          '二 出生日期': ({ claim }) => within('1930-01-01', '1980-12-31', claim.bornOn),
        },
        pays: { '三 一元': () => yuan(1) },
      },
    },
  });
const older = edition(1998, '1998-01-01', '1998-12-31', '1999-06-30');
const newer = edition(1999, '1998-07-01', '1999-12-31', '1999-12-31');
const set = schemeSet(
  [older, newer].map((scheme) => ({ folder: scheme.id, status: 'published', digest: '', plugins: [scheme] })),
);
const open = async (eventOn: string, filedOn: string) =>
  (await openTo(set, localAssessPort(set), { eventOn, filedOn })).map(({ year }) => year);

it('tells every edition that an event falls under while it takes applications', async () => {
  expect(await open('1998-08-01', '1999-03-01')).toEqual([1998, 1999]);
  expect(await open('1998-06-30', '1999-03-01')).toEqual([1998]);
  expect(await open('1999-01-01', '1999-03-01')).toEqual([1999]);
  expect(await open('1998-08-01', '1999-07-01')).toEqual([1999]);
  expect(await open('2000-01-01', '1999-07-01')).toEqual([]);
  expect(await open('1998-06-31', '1999-03-01')).toEqual([]);
});

it('says what is already met, and leaves drafts out', async () => {
  expect(await openTo(set, localAssessPort(set), { eventOn: '1998-08-01', filedOn: '1999-07-01' })).toEqual([
    {
      scheme: 'toy-1999',
      year: 1999,
      title: '1999年玩具助推',
      route: 'certificate',
      routeTitle: '证书',
      asksDay: true,
      met: ['四 截止', '二 发证日期', '三 一元'],
    },
  ]);
  const drafts = schemeSet([{ folder: 'a', status: 'draft', digest: '', plugins: [newer] }]);
  expect(
    await openTo(drafts, localAssessPort(drafts), { eventOn: '1998-08-01', filedOn: '1999-07-01' }),
  ).toEqual([]);
});

it('tells a route that asks for no day apart: it is open whatever the day', async () => {
  const routes = { roster: { title: '名单', asks: {}, pays: { '三 一元': () => yuan(1) } } };
  const plugins = [{ ...newer, routes }];
  const dayless = schemeSet([{ folder: 'a', status: 'published', digest: '', plugins }]);
  const editions = await openTo(dayless, localAssessPort(dayless), {
    eventOn: '1901-01-01',
    filedOn: '1999-03-01',
  });
  expect(editions).toMatchObject([{ route: 'roster', asksDay: false }]);
});

it('a plan whose rules fail, or that pays nothing, is open to nothing', async () => {
  const failing = { assess: async () => refused({ code: 'plugin-failed', message: '规则出错。' }) };
  const event = { eventOn: '1998-08-01', filedOn: '1999-03-01' };
  expect(await openTo(set, failing, event)).toEqual([]);
  const unpaid = { title: '证书', asks: { number: text('编号') } };
  const plugins = [{ ...newer, routes: { certificate: unpaid } }];
  const described = schemeSet([{ folder: 'a', status: 'published', digest: '', plugins }]);
  expect(await openTo(described, localAssessPort(described), event)).toEqual([]);
});

it('the application fixes one: paid under it, the same certificate is refused by the other', () => {
  const claim = { number: 'A1', issuedOn: '1998-08-01', bornOn: '1960-01-01' };
  const assess = (id: string, received: readonly object[]) => {
    const entry = set.find(id);
    return entry?.assess(entry.facts.parse({ route: 'certificate', claim, received, filedOn: '1999-03-01' }))
      .outcome;
  };
  const award = { programme: '玩具助推', planYear: 1998, certificate: 'A1', amount: 100, state: 'granted' };
  expect([assess('toy-1998', []), assess('toy-1999', []), assess('toy-1999', [award])]).toEqual([
    'eligible',
    'eligible',
    'refused',
  ]);
});
