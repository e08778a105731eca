import type { Channel } from '@zhutui/contract';
import type { PlanRoute } from '../../components/plan-route-picker.tsx';

/** For whom, by what way and under which route something is filled in. */
export interface Filing extends PlanRoute {
  readonly idNumber: string;
  readonly channel: Channel;
}
