import { useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Money } from '../../components/money.tsx';
import { Reasons } from '../../components/reasons.tsx';
import type { Payable, PayableItem } from './payout-views.ts';

interface PrepareProps {
  readonly funder: string;
  readonly due: Payable['due'];
  readonly picked: readonly PayableItem[];
}

/** Puts the picked items, or all that are due, into a batch. */
export function Prepare({ funder, due, picked }: PrepareProps) {
  const go = useNavigate();
  const prepare = useWrite(trpc.payout.prepare.mutationOptions(), {
    said: '批次已制作，请交复核人复核。',
    done: ({ batches }) => {
      const [first] = batches;
      if (first !== undefined && batches.length === 1)
        void go({ to: '/payout/$id', params: { id: first.id } });
    },
  });
  const chosen = picked.length > 0;
  const total = chosen ? picked.reduce((sum, { amount }) => sum + amount, 0) : due.total;
  const send = (): void =>
    prepare.send(chosen ? { funder, itemIds: picked.map(({ id }) => id) } : { funder });
  return (
    <>
      <div className="line prepare">
        <Button type="primary" loading={prepare.busy} disabled={due.count === 0} onClick={send}>
          {chosen ? `制作批次（所选 ${picked.length} 笔）` : `制作批次（全部 ${due.count} 笔）`}
        </Button>
        <span>
          合计 <Money fen={total} />
        </span>
        <span className="quiet pick-hint">可先勾选部分款项。</span>
      </div>
      <Reasons reasons={prepare.reasons} title="批次未制作" />
    </>
  );
}
