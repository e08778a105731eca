import { Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Completion } from './list-views.ts';

/** Confirms or rejects what somebody else proposed: an entry, or its withdrawal. */
export function Settle({ item }: { readonly item: Completion }) {
  const may = useMay();
  const settles = item.withdrawal === null ? item.settles : item.withdrawal.settles;
  if (!may('list.confirm') || !settles) return <span className="quiet">待他人确认</span>;
  return item.withdrawal === null ? <SettleEntry id={item.id} /> : <SettleWithdrawal id={item.id} />;
}

function SettleEntry({ id }: { readonly id: string }) {
  const confirm = useWrite(trpc.lists.confirm.mutationOptions(), { said: '已确认。' });
  const reject = useWrite(trpc.lists.reject.mutationOptions(), { said: '已记为未采纳。' });
  return (
    <>
      <div className="actions">
        <Button size="small" type="primary" loading={confirm.busy} onClick={() => confirm.send({ id })}>
          确认
        </Button>
        <Button size="small" loading={reject.busy} onClick={() => reject.send({ id })}>
          不采纳
        </Button>
      </div>
      <Reasons reasons={confirm.reasons ?? reject.reasons} />
    </>
  );
}

function SettleWithdrawal({ id }: { readonly id: string }) {
  const confirm = useWrite(trpc.lists.confirmWithdrawal.mutationOptions(), { said: '已撤销。' });
  const reject = useWrite(trpc.lists.rejectWithdrawal.mutationOptions(), { said: '不撤销，条目仍然有效。' });
  return (
    <>
      <div className="actions">
        <Button size="small" danger loading={confirm.busy} onClick={() => confirm.send({ id })}>
          确认撤销
        </Button>
        <Button size="small" loading={reject.busy} onClick={() => reject.send({ id })}>
          不撤销
        </Button>
      </div>
      <Reasons reasons={confirm.reasons ?? reject.reasons} />
    </>
  );
}
