import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@zhutui/api';

/** All that a client may know of the back: its calls, as types. */
export type { AppRouter };
export type Inputs = inferRouterInputs<AppRouter>;
export type Outputs = inferRouterOutputs<AppRouter>;
export type { ApplicationState, BatchState, Channel, ItemState, Outcome, Reason, Result } from '@zhutui/core';
