import type { Action, Me } from '../calls/me.ts';

/** A page of the navigation, and what somebody must be allowed to do to see it. */
export interface Place {
  readonly to: '/cases' | '/keying' | '/rosters' | '/registers' | '/lists' | '/payout' | '/unit' | '/staff';
  readonly label: string;
  readonly group: string;
  readonly needs: Action;
}

export const places: readonly Place[] = [
  { to: '/cases', label: '申报办理', group: '受理审核', needs: 'application.read' },
  { to: '/keying', label: '代为填报', group: '受理审核', needs: 'application.key' },
  { to: '/rosters', label: '名册导入', group: '受理审核', needs: 'application.key' },
  { to: '/registers', label: '基础信息导入', group: '基础信息', needs: 'registers.import' },
  { to: '/lists', label: '名单核定', group: '基础信息', needs: 'list.read' },
  { to: '/payout', label: '资金拨付', group: '拨付', needs: 'batch.read' },
  { to: '/unit', label: '单位配比补助', group: '单位', needs: 'unit.declare' },
  { to: '/staff', label: '工作人员账号', group: '系统', needs: 'staff.manage' },
];

/** The pages somebody may see, in the order of the navigation; the first is where they start. */
export const placesFor = (me: Me): readonly Place[] =>
  places.filter(({ needs }) => me.actions.includes(needs));
