import { useMutation } from '@tanstack/react-query';
import { newKey } from '@zhutui/client';
import { useState } from 'react';
import { queryClient, trpc } from '../../calls/client.ts';
import { failureOf } from '../../components/failure.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { MyCase } from './my-case.ts';

/** Taking an application back, after asking once. */
export function Withdraw({ view }: { readonly view: MyCase }) {
  const [asking, setAsking] = useState(false);
  const [key] = useState(newKey);
  const withdraw = useMutation(
    trpc.mine.withdraw.mutationOptions({ onSuccess: () => queryClient.invalidateQueries() }),
  );
  if (!asking)
    return (
      <div className="actions">
        <button type="button" className="button" onClick={() => setAsking(true)}>
          撤回申报
        </button>
      </div>
    );
  return (
    <section className="notice notice-wait" aria-label="确认撤回">
      <p>撤回后本件不再办理；在申报截止日期前可以重新申报。确定撤回吗？</p>
      <Reasons reasons={failureOf(withdraw)} />
      <div className="actions">
        <button
          type="button"
          className="button button-main"
          disabled={withdraw.isPending}
          onClick={() => withdraw.mutate({ key, id: view.id, version: view.version })}
        >
          确定撤回
        </button>
        <button type="button" className="button" onClick={() => setAsking(false)}>
          不撤回
        </button>
      </div>
    </section>
  );
}
