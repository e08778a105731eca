import { createClient } from '@zhutui/client';

export const { queryClient, trpc } = createClient();
