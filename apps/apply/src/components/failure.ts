import type { Reason } from '@zhutui/contract';

interface Tried {
  readonly data: { readonly ok: boolean; readonly reasons?: readonly Reason[] } | undefined;
  readonly error: { readonly message: string } | null;
}

/** The reasons to show after a try: a refusal's own, or that the call itself failed. */
export function failureOf({ data, error }: Tried): readonly Reason[] | undefined {
  if (data?.ok === false) return data.reasons;
  return error === null ? undefined : [{ code: 'failed', message: error.message }];
}
