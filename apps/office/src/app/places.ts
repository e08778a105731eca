import type { Action, Me } from '../calls/me.ts';
import { allocates, isShown, type Plan, takesFromUnits } from '../components/plan.ts';

/** A page of the navigation, and what somebody must be allowed to do to see it. */
export interface Place {
  readonly to:
    | '/cases'
    | '/keying'
    | '/rosters'
    | '/allocations'
    | '/notices'
    | '/registers'
    | '/lists'
    | '/payout'
    | '/payees'
    | '/unit'
    | '/unit-filing'
    | '/staff';
  readonly label: string;
  readonly group: string;
  readonly needs: Action;
  /** What some plan must have for the page to be of use; a page that is always of use says nothing. */
  readonly where?: (plan: Plan) => boolean;
}

export const places: readonly Place[] = [
  { to: '/cases', label: '申报办理', group: '受理审核', needs: 'application.read' },
  { to: '/keying', label: '代为填报', group: '受理审核', needs: 'application.key' },
  { to: '/rosters', label: '名册导入', group: '受理审核', needs: 'application.key' },
  { to: '/allocations', label: '统一分配', group: '受理审核', needs: 'allocation.read', where: allocates },
  { to: '/notices', label: '公示与异议', group: '受理审核', needs: 'application.object', where: isShown },
  { to: '/registers', label: '基础信息导入', group: '基础信息', needs: 'registers.import' },
  { to: '/lists', label: '名单核定', group: '基础信息', needs: 'list.read' },
  { to: '/payout', label: '资金拨付', group: '拨付', needs: 'batch.read' },
  { to: '/payees', label: '收款账户', group: '拨付', needs: 'payee.read' },
  { to: '/unit', label: '单位配比补助', group: '单位', needs: 'unit.declare' },
  { to: '/unit-filing', label: '为职工申报', group: '单位', needs: 'unit.submit', where: takesFromUnits },
  { to: '/staff', label: '工作人员账号', group: '系统', needs: 'staff.manage' },
];

/** The pages somebody may see that are of use with these plans, in the order of the navigation. */
export const placesFor = (me: Me, plans: readonly Plan[] = []): readonly Place[] =>
  places.filter(
    ({ needs, where }) => me.actions.includes(needs) && (where === undefined || plans.some(where)),
  );
