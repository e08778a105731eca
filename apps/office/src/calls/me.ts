import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import { trpc } from './client.ts';

/** Who is signed in, as the server tells. */
export type Me = NonNullable<Outputs['access']['me']>;
export type Action = Me['actions'][number];

export const meOptions = () => trpc.access.me.queryOptions(undefined, { staleTime: 60_000 });

/** Tells whether the signed-in person may do something somewhere; the server asks again each time. */
export function useMay(): (action: Action) => boolean {
  const me = useQuery(meOptions());
  return (action) => me.data?.actions.includes(action) ?? false;
}
