import type { Outputs } from '@zhutui/contract';

export type PlanRoute = Outputs['schemes']['list'][number]['routes'][number];
