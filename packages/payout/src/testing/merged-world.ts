import {
  defineMatch,
  fen,
  is,
  least,
  localAssessPort,
  percent,
  schemeSet,
  Unknown,
  yuan,
} from '@zhutui/core';
import { toyMatch, toyScheme } from '@zhutui/core/testing';
import type { Database } from '@zhutui/db';
import type { BankFormat } from '../bank/bank-format.ts';
import { DISTRICT, type World, worldOn } from './payout-world.ts';

const notice = { title: '甲镇通知', issuer: DISTRICT, issuedOn: '1999-02-01' };

/** Half as much again from a district, in the same payment. */
const half = defineMatch({
  id: 'toy-merged',
  title: '甲镇合并配比',
  matches: toyScheme,
  funder: DISTRICT,
  notice,
  payment: { '二 与资助合并发放': 'merged' },
  requires: { '一 本镇职工': ({ member }) => is(member.town, '甲镇') },
  pays: { '二 配比百分之五十': ({ award }) => percent(award.amount, 50) },
});

/** As much again in the same payment, until 120 yuan are spent. */
const budgeted = defineMatch({
  id: 'toy-merged-budget',
  title: '甲镇限额配比',
  matches: toyScheme,
  funder: DISTRICT,
  notice,
  payment: { '二 与资助合并发放': 'merged' },
  requires: {},
  pays: {
    '二 总额120元，用完为止': ({ award }) => least(award.amount, fen(Math.max(0, yuan(120) - award.spent))),
  },
});

/** Merged by its notice, but half of it goes to the applicant's unit. */
const shared = defineMatch({
  id: 'toy-merged-shared',
  title: '甲镇分配配比',
  matches: toyScheme,
  funder: DISTRICT,
  notice,
  payment: { '二 与资助合并发放': 'merged' },
  requires: { '一 本镇职工': ({ member }) => (member.town instanceof Unknown ? member.town : true) },
  pays: {
    '二 本人10元，单位20元': () => [{ amount: yuan(10) }, { amount: yuan(20), payeeIs: 'employer' }],
  },
});

const SHAPES = { half, budgeted, shared, apart: toyMatch } as const;

/** A world in which the toy scheme has these matches on top. */
export function mergedWorld(
  database: Database,
  matches: readonly (keyof typeof SHAPES)[],
  options: { readonly bank?: BankFormat; readonly now?: () => string } = {},
): World {
  const plugins = [toyScheme, ...matches.map((name) => SHAPES[name])];
  const schemes = schemeSet([{ folder: 'toy', status: 'published', digest: 'd', plugins }]);
  return worldOn(database, { schemes, assess: localAssessPort(schemes), ...options });
}
