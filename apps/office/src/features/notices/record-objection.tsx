import { Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import type { RunningNotice } from './notices-page.tsx';

/** Records what somebody objected to one notice: who objected and what, as far as they told. */
export function RecordObjection({ notice }: { readonly notice: RunningNotice }) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={`登记异议 ${notice.reference}`}>
        登记异议
      </Button>
      {asking && <Objection notice={notice} close={() => setAsking(false)} />}
    </>
  );
}

interface ObjectionProps {
  readonly notice: RunningNotice;
  readonly close: () => void;
}

function Objection({ notice: { applicationId: id, version, reference, when }, close }: ObjectionProps) {
  const object = useWrite(trpc.cases.object.mutationOptions(), { said: '异议已登记。', done: close });
  return (
    <AskReason
      title={`登记异议 ${reference}`}
      label="异议的内容"
      help={
        when === 'before payment'
          ? '写明反映人（可匿名）、反映的情况和日期。登记后撤销待拨付款项，转复核员核定。'
          : '写明反映人（可匿名）、反映的情况和日期。登记后由复核员答复；已拨付的款项不会自动变动。'
      }
      confirm="登记异议"
      busy={object.busy}
      reasons={object.reasons}
      send={(words) => object.send({ id, version, words })}
      close={close}
    />
  );
}
