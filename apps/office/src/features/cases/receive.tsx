import { Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Case } from './case-views.ts';

/** Takes a case in for review. */
export function Receive({ one: { id, version } }: { readonly one: Case }) {
  const receive = useWrite(trpc.cases.receive.mutationOptions(), { said: '已受理。' });
  return (
    <>
      <Button type="primary" loading={receive.busy} onClick={() => receive.send({ id, version })}>
        受理
      </Button>
      <Reasons reasons={receive.reasons} title="未能受理" />
    </>
  );
}
