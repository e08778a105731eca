import type { Services } from '@zhutui/api';
import {
  type AnyScheme,
  defineMatch,
  defineScheme,
  fen,
  flag,
  holds,
  localAssessPort,
  refer,
  schemeSet,
  text,
  yuan,
} from '@zhutui/core';
import type { Site } from './site.ts';
import { base64, CITY, employ, newKey, TOWN, value } from './toy-city.ts';
import type { Visitor } from './visitor.ts';

/** Invented notices that each decide over all their applications, of 100 yuan each. */
const SHAPES = {
  lots: { allocates: { '五 抽签确定二人': { method: 'lottery', quota: 2 } } },
  arrivals: { allocates: { '五 先到先得，限三人': { method: 'first come', quota: 3 } } },
  line: {
    allocates: { '五 先到先得，限一人，其余候补': { method: 'first come', quota: 1, otherwise: 'waiting' } },
  },
  purse: {
    allocates: {
      '五 资金用完为止': { method: 'funds', order: 'arrival', funds: fen(25_000), otherwise: 'waiting' },
    },
  },
  shown: { publicNotice: { '六 公示5日': { when: 'before payment', days: 5 } } },
  afterwards: {
    publicNotice: {
      '六 发放后公示5日': {
        when: 'after payment',
        days: 5,
        objections: { name: '玩具协会', phone: '010-1' },
      },
    },
  },
  worked: {
    calendar: '玩具日历',
    publicNotice: { '六 公示5个工作日': { when: 'before payment', workingDays: 5 } },
  },
  taught: {
    routes: {
      one: {
        title: '一类',
        asks: { number: text('编号') },
        pays: {
          '三 本人60元，单位40元': () => [{ amount: yuan(60) }, { amount: yuan(40), payeeIs: 'employer' }],
        },
      },
    },
  },
  joined: {},
  bodies: {
    reviews: { '五 由单位工会、镇总工会、区总工会逐级审核': ['单位工会', '镇总工会', '区总工会'] },
    routes: {
      one: {
        title: '一类',
        asks: { number: text('编号') },
        requires: { '二 编号无疑': ({ claim }) => claim.number !== 'N1' || refer('编号须由人核定') },
        pays: { '三 每人100元': () => yuan(100) },
      },
    },
  },
  unions: { submitters: { '四 由单位工会申报': ['unit union'] } },
  tables: { submitters: { '四 由单位工会逐人或按名单申报': ['unit union', 'roster'] } },
  alone: {
    submitters: { '四 由职工本人申报': ['person'] },
    channels: { '四 网上或名单': ['web', 'roster'] },
  },
} as const satisfies Readonly<Record<string, Partial<AnyScheme>>>;
export type SetName = keyof typeof SHAPES;

const setScheme = (id: string, shape: object) =>
  defineScheme({
    id,
    programme: id,
    year: 1999,
    title: `集体${id}`,
    funder: CITY,
    notice: { title: '集体通知', issuer: CITY, issuedOn: '1999-01-01' },
    needs: { member: { holdsCard: flag('持卡') } },
    requires: { '一 持卡会员': ({ member }) => holds(member.holdsCard) },
    routes: {
      one: { title: '一类', asks: { number: text('编号') }, pays: { '三 每人100元': () => yuan(100) } },
    },
    ...shape,
  });

/** As much again from a town, in the same payment. */
const joinedMatch = (scheme: AnyScheme) =>
  defineMatch({
    id: 'joined-match',
    title: '甲镇合并配比',
    matches: scheme,
    funder: TOWN,
    notice: { title: '甲镇通知', issuer: TOWN, issuedOn: '1999-02-01' },
    payment: { '二 与资助合并发放': 'merged' },
    requires: {},
    pays: { '一 一比一': ({ award }) => award.amount },
  });

/** The server with these notices instead of the toy one. */
export function withSets(services: Services): Services {
  const schemesOf = Object.entries(SHAPES).map(([id, shape]) => setScheme(id, shape));
  const matches = schemesOf.filter(({ id }) => id === 'joined').map(joinedMatch);
  const plugins = [...schemesOf, ...matches];
  const schemes = schemeSet([{ folder: 'sets', status: 'published', digest: 'sets', plugins }]);
  return { ...services, shop: { ...services.shop, schemes, assess: localAssessPort(schemes) } };
}

/** An invented ID number with a good check digit; the nth, from 0. */
export function idNumberOf(nth: number): string {
  const body = `11011119900101${String(100 + nth)}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return `${body}${'10X98765432'[sum % 11]}`;
}

/** Enters so many members of one unit, as a registrar does. */
export async function enterMembers(site: Site, count: number): Promise<void> {
  const registrar = await employ(site, 'registrar', ['registrar']);
  const rows = Array.from({ length: count }, (_, nth) => {
    const serial = String(nth).padStart(4, '0');
    return `职工,${idNumberOf(nth)},1380013${serial},621200000000${serial},${nth < 2 ? '甲厂' : '乙厂'},是`;
  });
  const csv = ['姓名,身份证号,手机号,京卡卡号,单位名称,持卡', ...rows].join('\n');
  value(await registrar.ask('registers.employers', { key: newKey(), csv: base64('单位名称\n甲厂\n乙厂\n') }));
  value(await registrar.ask('registers.members', { key: newKey(), csv: base64(csv) }));
}

/** Files for the nth member, as a clerk does at a station. */
export const fileFor = (clerk: Visitor, scheme: string, nth: number) =>
  clerk.ask('cases.file', {
    key: newKey(),
    scheme,
    route: 'one',
    claim: { number: `N${nth}` },
    channel: 'station',
    idNumber: idNumberOf(nth),
  });

/** Files for so many, one after the other, and has each found eligible; gives their ids in order of arrival. */
export async function passAll(
  clerk: Visitor,
  reviewer: Visitor,
  scheme: string,
  count: number,
): Promise<string[]> {
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth += 1) {
    const { id } = value(await fileFor(clerk, scheme, nth));
    value(await reviewer.ask('cases.receive', { key: newKey(), id, version: 1 }));
    value(await reviewer.ask('cases.approve', { key: newKey(), id, version: 2 }));
    ids.push(id);
  }
  return ids;
}

/** Where each stands now. */
export async function statesOf(reader: Visitor, ids: readonly string[]): Promise<string[]> {
  const states: string[] = [];
  for (const id of ids) states.push(value(await reader.ask('cases.read', { id })).state);
  return states;
}
