import { createClient } from '@zhutui/client';

/** The calls, and the cache that all pages share. */
export const { queryClient, trpc } = createClient();
