import { type Plan, submittersOf } from '../../components/plan.ts';
import { type PlanRoute, routesOf } from '../../components/plan-route-picker.tsx';

/** What a unit's union may file for now: one by one, or, where the notice takes rosters as well, as a table. */
export const unitRoutes = (plans: readonly Plan[], asTable = false): readonly PlanRoute[] =>
  routesOf(plans).filter(({ plan, route }) => {
    const submitters = submittersOf(plan, route);
    return route.isOpen && submitters.includes('unit union') && (!asTable || submitters.includes('roster'));
  });
