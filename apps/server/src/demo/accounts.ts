import { staffIdNumber } from './people.ts';

/** Accounts of the demonstration; the README lists them. */
export interface Account {
  readonly username: string;
  readonly name: string;
  readonly roles: readonly { readonly role: string; readonly scope: string }[];
  /** Synthetic. */
  readonly personIdNumber: string;
}

export const CITY = '北京市总工会';
export const DISTRICT = '房山区总工会';
/** The unit whose union declares a match of its own. */
export const MATCHING_UNIT = '房山区良乡机械厂';

const anywhere = (role: string): Account['roles'] => [{ role, scope: '*' }];

const posts: readonly Omit<Account, 'personIdNumber'>[] = [
  { username: 'registrar', name: '名册管理员 田敏', roles: anywhere('registrar') },
  { username: 'clerk', name: '受理员 崔颖', roles: anywhere('clerk') },
  { username: 'reviewer', name: '审核员 沈博', roles: anywhere('reviewer') },
  { username: 'senior', name: '复核员 唐岩', roles: anywhere('senior') },
  { username: 'maker', name: '市总制单 冯洁', roles: [{ role: 'maker', scope: CITY }] },
  { username: 'checker', name: '市总复核 袁亮', roles: [{ role: 'checker', scope: CITY }] },
  { username: 'releaser', name: '市总放行 邓华', roles: [{ role: 'releaser', scope: CITY }] },
  { username: 'fs-maker', name: '房山制单 曹雨', roles: [{ role: 'maker', scope: DISTRICT }] },
  { username: 'fs-checker', name: '房山复核 彭程', roles: [{ role: 'checker', scope: DISTRICT }] },
  { username: 'fs-releaser', name: '房山放行 董娜', roles: [{ role: 'releaser', scope: DISTRICT }] },
];

export const accounts: readonly Account[] = posts.map((post, nth) => ({
  ...post,
  personIdNumber: staffIdNumber(nth),
}));

/** The account of a unit's union; its scope is the unit's id, known once the units are in. */
export const unitAccount = {
  username: 'unit',
  name: '良乡机械厂工会 范琳',
  personIdNumber: staffIdNumber(posts.length),
};
export const administrator: Account = {
  username: 'admin',
  name: '系统管理员 石磊',
  roles: anywhere('administrator'),
  personIdNumber: staffIdNumber(posts.length + 1),
};

/** One password for all; a demonstration guards nothing. */
export const DEMO_PASSWORD = 'Zhutui-2023-demo';
