import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { trpc } from '../calls/client.ts';
import { Loading } from './loading.tsx';

/** Shows its pages to a signed-in worker; others sign in first and come back. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const me = useQuery(trpc.access.me.queryOptions());
  const [path] = useLocation();
  if (me.isPending) return <Loading />;
  if (me.data?.kind !== 'member')
    return <Redirect to={`/sign-in?next=${encodeURIComponent(path)}`} replace />;
  return children;
}
