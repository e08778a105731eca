import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import type { AppRouter } from '@zhutui/contract';

/** The calls as query and mutation options, and the cache they share. Every call is a POST: inputs never stand in a URL. */
export function createClient() {
  const queryClient = new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: 1, refetchOnWindowFocus: false },
      mutations: { retry: 0 },
    },
  });
  const client = createTRPCClient<AppRouter>({
    links: [httpBatchLink({ url: '/api/trpc', methodOverride: 'POST', maxItems: 8 })],
  });
  return { queryClient, trpc: createTRPCOptionsProxy<AppRouter>({ client, queryClient }) };
}
