import {
  choice,
  count,
  defineMatch,
  defineScheme,
  type Fact,
  type Fen,
  flag,
  holds,
  type Instant,
  is,
  localAssessPort,
  money,
  type Plugin,
  percent,
  schemeSet,
  text,
  when,
  yuan,
} from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import type { Actor, Database, Desk, Role } from '@zhutui/db';
import { testDesk } from '@zhutui/db/testing';
import type { Shop } from '../shop/shop.ts';

/** A second invented notice: winners by roster, one certificate once for ever, a unit's own match. */
export const fairScheme = defineScheme({
  id: 'fair',
  programme: '玩具助推',
  year: 1998,
  title: '赛会助推计划',
  funder: '玩具总工会',
  notice: { title: '赛会通知', issuer: '玩具总工会', issuedOn: '1998-01-01' },
  needs: { member: { holdsCard: flag('持卡') } },
  requires: { '一 持卡': ({ member }) => holds(member.holdsCard) },
  routes: {
    winners: {
      title: '优胜者',
      channels: { '四 由组织方统一申报': ['roster'] },
      asks: { trade: choice('工种', ['木工']), rank: count('名次') },
      pays: { '三 第一名100元': ({ claim }) => when(is(claim.rank, 1), yuan(100)) },
    },
    paper: {
      title: '存量证书',
      channels: { '四 交纸质材料': ['paper', 'web'] },
      once: { '五 一证一次': { per: { claim: 'number' }, period: 'ever' } },
      asks: { number: text('证书编号', { recordedAs: 'certificate' }) },
      pays: { '三 每证50元': () => yuan(50) },
    },
  },
});

export const unitMatch = defineMatch({
  id: 'unit-match',
  title: '单位配比',
  matches: fairScheme,
  funder: { employer: true },
  notice: { title: '赛会通知', issuer: '玩具总工会', issuedOn: '1998-01-01' },
  needs: {
    employer: {
      matchKind: choice('单位配比方式', ['比例', '不配']),
      matchRate: count('单位配比比例（%）'),
      matchCap: money('单位配比上限', { optional: true }),
    },
  },
  requires: { '二 单位自愿': ({ employer }) => is(employer.matchKind, '比例') },
  pays: { '二 按比例': ({ award, employer }) => share(award.amount, employer.matchRate) },
});

const share = (of: Fen, rate: Fact<number>) => (typeof rate === 'number' ? percent(of, rate) : rate);

export interface ToyOptions {
  readonly now?: Instant | (() => Instant);
  readonly digest?: string;
  readonly status?: 'draft' | 'published';
  readonly plugins?: readonly Plugin[];
  /** The desk of another shop on the same data. */
  readonly desk?: Desk;
}

/** A shop with two invented schemes and their matches, at noon of 1 March 1999 unless told. */
export function toyShop(database: Database, options: ToyOptions = {}): Shop {
  const {
    now = '1999-03-01T04:00:00.000Z',
    digest = 'd1',
    status = 'published',
    plugins = [toyScheme, toyMatch, fairScheme, unitMatch],
  } = options;
  const schemes = schemeSet([{ folder: 'toy', status, digest, plugins }]);
  return { desk: options.desk ?? testDesk(database, { now }), schemes, assess: localAssessPort(schemes) };
}

export const staff = (id: string, role: string, more: Partial<Actor> = {}): Actor => ({
  kind: 'staff',
  id,
  name: id,
  roles: [everywhere(role)],
  ...more,
});
export const member = (id: string): Actor => ({ kind: 'member', id, name: '会员', roles: [] });

const everywhere = (role: string): Role => ({ role, scope: '*' });

export const clerk = staff('clerk', 'clerk');
export const registrar = staff('registrar', 'registrar');
export const reviewer = staff('reviewer', 'reviewer');
export const senior = staff('senior', 'senior');
