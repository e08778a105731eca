import type { Channel, Outputs } from '@zhutui/contract';
import type { Form } from '@zhutui/form';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';
import type { Lodged } from './receipt.tsx';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;

/** For whom, by what way and under which route something is filled in. */
export interface Filing extends PlanRoute {
  readonly idNumber: string;
  readonly channel: Channel;
}

export type Unit = ValueOf<Outputs['units']['mine']>['units'][number];
/** One of a unit's own people, as its union may see them. */
export type UnitMember = ValueOf<Outputs['units']['members']>['members'][number];

/** What a unit's union fills in for one of its own. */
export interface UnitFiling extends PlanRoute {
  readonly unit: Unit;
  readonly member: UnitMember;
}

/** One application that a unit's union filed, as far as the union filled it in. */
export type Filed = ValueOf<Outputs['units']['filing']>;

/** The last step of filing: the check, and what comes of it. */
export interface CheckStep<F> {
  readonly filing: F;
  readonly form: Form;
  readonly back: () => void;
  readonly lodged: (receipt: Lodged) => void;
}
