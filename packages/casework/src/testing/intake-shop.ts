import { type Allocation, choice, defineScheme, type Instant, text, yuan } from '@zhutui/core';
import { toyScheme } from '@zhutui/core/testing';
import type { Database, Desk } from '@zhutui/db';
import { apply } from '../applications/apply.ts';
import type { Shop } from '../shop/shop.ts';
import { WANG } from './toy-people.ts';
import { clerk, toyShop } from './toy-shop.ts';

/** Notices that answer as applications arrive: places in all, by town, and one that works it out itself. */
const first = { method: 'first come' } as const;
const INTAKE: Readonly<Record<string, Allocation>> = {
  three: { ...first, quota: 3 },
  towns: { ...first, quota: { 甲镇: 1, 乙镇: 1 }, pool: ({ claim }) => claim.town as string },
  purse: { method: 'funds', order: 'arrival', at: 'intake' },
};

const scheme = (id: string, allocation: Allocation) =>
  defineScheme({
    id,
    programme: id,
    year: 1999,
    title: `名额${id}`,
    funder: '玩具总工会',
    notice: { title: '名额通知', issuer: '玩具总工会', issuedOn: '1999-01-01' },
    allocates: { '五 先到先得': allocation as never },
    routes: {
      one: {
        title: '一类',
        channels: { '四 到站或名单': ['station', 'roster'] },
        asks: { number: text('编号'), town: choice('镇', ['甲镇', '乙镇']) },
        pays: { '三 每人100元': () => yuan(100) },
      },
    },
  });

interface IntakeOptions {
  readonly now?: Instant | (() => Instant);
  readonly desk?: Desk;
}

/** A shop with those notices. */
export const intakeShop = (database: Database, options: IntakeOptions = {}): Shop =>
  toyShop(database, {
    ...options,
    plugins: [toyScheme, ...Object.entries(INTAKE).map(([id, one]) => scheme(id, one))],
  });

/** Files the nth application of one person, as a clerk does at a station. */
export const arrive = (shop: Shop, id: string, nth: number, town = '甲镇', idNumber = WANG) =>
  apply(shop, clerk, {
    key: `${id} ${nth} ${town}`,
    scheme: id,
    route: 'one',
    claim: { number: `N${nth}`, town },
    channel: 'station',
    idNumber,
  });
