import { queryClient } from './client.ts';

/** Calls back when a call finds that the session has ended: it ran out, or the account was disabled. */
export function whenSignedOut(leave: () => void): void {
  const look = (error: unknown): void => {
    if (codeOf(error) === 'UNAUTHORIZED') leave();
  };
  queryClient.getQueryCache().config.onError = look;
  queryClient.getMutationCache().config.onError = look;
}

function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('data' in error)) return undefined;
  const { data } = error as { data: { readonly code?: string } | null | undefined };
  return data?.code;
}
