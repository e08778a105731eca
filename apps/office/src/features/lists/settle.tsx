import { Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useMay } from '../../calls/me.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Completion } from './list-views.ts';

/** Confirms or rejects what somebody else proposed. */
export function Settle({ item }: { readonly item: Completion }) {
  const may = useMay();
  const confirm = useWrite(trpc.lists.confirm.mutationOptions(), { said: '已确认。' });
  const reject = useWrite(trpc.lists.reject.mutationOptions(), { said: '已记为未采纳。' });
  if (!may('list.confirm') || !item.settles) return <span className="quiet">待他人确认</span>;
  return (
    <>
      <div className="actions">
        <Button
          size="small"
          type="primary"
          loading={confirm.busy}
          onClick={() => confirm.send({ id: item.id })}
        >
          确认
        </Button>
        <Button size="small" loading={reject.busy} onClick={() => reject.send({ id: item.id })}>
          不采纳
        </Button>
      </div>
      <Reasons reasons={confirm.reasons ?? reject.reasons} />
    </>
  );
}
