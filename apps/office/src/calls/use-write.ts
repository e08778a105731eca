import { type UseMutationOptions, useMutation } from '@tanstack/react-query';
import { newKey } from '@zhutui/client';
import type { Reason } from '@zhutui/contract';
import { App } from 'antd';
import { useRef } from 'react';
import { queryClient } from './client.ts';

/** A refusal or a value, as every writing call answers. */
interface Answer {
  readonly ok: boolean;
}
type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;
type Call<I, O> = Pick<UseMutationOptions<O, { readonly message: string }, I>, 'mutationFn' | 'mutationKey'>;

interface WriteOptions<V> {
  /** Told to the person when it is done. */
  readonly said?: string;
  readonly done?: (value: V) => void;
}

export interface Write<I> {
  readonly send: (input: Omit<I, 'key'>) => void;
  readonly busy: boolean;
  /** Why it was not done: all reasons of a refusal, or that the call itself failed. */
  readonly reasons: readonly Reason[] | undefined;
  readonly reset: () => void;
}

/**
 * A write that happens once: its key is kept while the very same thing is tried again, and new for anything else. When it
 * is done, whatever the pages show is read again.
 */
export function useWrite<I extends { readonly key: string }, O extends Answer>(
  call: Call<I, O>,
  { said, done }: WriteOptions<ValueOf<O>> = {},
): Write<I> {
  const { message } = App.useApp();
  const kept = useRef({ meant: '', key: '' });
  const mutation = useMutation({
    ...call,
    onSuccess: (answer: O) => {
      if (!answer.ok) return;
      kept.current = { meant: '', key: '' };
      if (said !== undefined) void message.success(said);
      void queryClient.invalidateQueries();
      done?.((answer as O & { readonly value: ValueOf<O> }).value);
    },
  });
  const send = (input: Omit<I, 'key'>): void => {
    const meant = JSON.stringify(input);
    if (kept.current.meant !== meant) kept.current = { meant, key: newKey() };
    mutation.mutate({ ...input, key: kept.current.key } as I);
  };
  return { send, busy: mutation.isPending, reasons: reasonsOf(mutation), reset: mutation.reset };
}

interface Tried {
  readonly data: (Answer & { readonly reasons?: readonly Reason[] }) | undefined;
  readonly error: { readonly message: string } | null;
}

function reasonsOf({ data, error }: Tried): readonly Reason[] | undefined {
  if (data?.ok === false) return data.reasons;
  return error === null ? undefined : [{ code: 'failed', message: error.message }];
}
