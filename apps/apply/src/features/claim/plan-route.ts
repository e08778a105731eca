import type { Outputs } from '@zhutui/contract';

export type Plan = Outputs['schemes']['list'][number];
export type PlanRoute = Plan['routes'][number];
