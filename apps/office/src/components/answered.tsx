import type { Reason } from '@zhutui/contract';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { Reasons } from './reasons.tsx';

/** A read as pages see it: under way, failed, or with its data. */
export interface Read<T> {
  readonly data: T | undefined;
  readonly error: { readonly message: string } | null;
  readonly refetch: () => unknown;
}

interface LoadedProps<T> {
  readonly read: Read<T>;
  readonly children: (data: T) => ReactNode;
}

/** Shows what was read; until then that it is being read, or that it could not be and how to try again. */
export function Loaded<T>({ read, children }: LoadedProps<T>) {
  if (read.data !== undefined) return children(read.data);
  if (read.error === null)
    return (
      <div role="status">
        <span className="out-of-sight">正在读取……</span>
        <div aria-hidden="true">
          <Skeleton active />
        </div>
      </div>
    );
  const again = (
    <Button size="small" onClick={() => void read.refetch()}>
      重新读取
    </Button>
  );
  return <Alert type="warning" showIcon title={read.error.message} action={again} />;
}

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;
type Answer = { readonly ok: true } | { readonly ok: false; readonly reasons: readonly Reason[] };

interface AnsweredProps<O> {
  readonly read: Read<O>;
  readonly children: (value: ValueOf<O>) => ReactNode;
}

/** The same for a call that may refuse: the refusal's reasons stand in place of the value. */
export function Answered<O extends Answer>({ read, children }: AnsweredProps<O>) {
  return (
    <Loaded read={read}>
      {(data) =>
        data.ok ? (
          children((data as O & { readonly value: ValueOf<O> }).value)
        ) : (
          <Reasons reasons={data.reasons} title="无法查看" />
        )
      }
    </Loaded>
  );
}
