import { Form, Select } from 'antd';
import type { Plan, Route } from './plan.ts';

/** A plan and one of its routes, as picked. */
export interface PlanRoute {
  readonly plan: Plan;
  readonly route: Route;
}

interface PlanRoutePickerProps {
  /** What there is to pick from; a plan none of whose routes fit is left out. */
  readonly choices: readonly PlanRoute[];
  readonly picked: PlanRoute | undefined;
  readonly pick: (next: PlanRoute | undefined) => void;
  /** Told at the plan while none is picked. */
  readonly problem?: string | undefined;
  /** Tells two pickers of one page apart. */
  readonly name?: string;
}

/** Picks the plan first and then the route; a plan with one route needs no second question. */
export function PlanRoutePicker({ choices, picked, pick, problem, name = '' }: PlanRoutePickerProps) {
  const plans = [...new Map(choices.map(({ plan }) => [plan.id, plan])).values()];
  const routes = choices.filter(({ plan }) => plan.id === picked?.plan.id);
  return (
    <>
      <Form.Item
        label="助推计划"
        htmlFor={`${name}plan`}
        required
        validateStatus={problem === undefined ? '' : 'error'}
        help={problem}
      >
        <Select
          id={`${name}plan`}
          placeholder="请选择"
          value={picked?.plan.id ?? null}
          onChange={(id: string | null) => pick(choices.find(({ plan }) => plan.id === id))}
          options={plans.map(({ id, title }) => ({ value: id, label: title }))}
        />
      </Form.Item>
      <Form.Item label="助推类别" htmlFor={`${name}route`} required>
        <Select
          id={`${name}route`}
          placeholder="请选择"
          disabled={routes.length === 0}
          value={picked?.route.route ?? null}
          onChange={(name: string | null) => pick(routes.find(({ route }) => route.route === name))}
          options={routes.map(({ route }) => ({ value: route.route, label: route.title }))}
        />
      </Form.Item>
    </>
  );
}

/** Every route that takes applications, with its plan. */
export const routesOf = (plans: readonly Plan[]): PlanRoute[] =>
  plans.filter(({ takes }) => takes).flatMap((plan) => plan.routes.map((route) => ({ plan, route })));
