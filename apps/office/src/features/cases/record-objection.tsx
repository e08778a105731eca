import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import type { Case } from './case-views.ts';

interface ObjectProps {
  readonly one: Case;
  readonly close: () => void;
}

/** Records what somebody objected while the application was public; it then goes to a senior reviewer. */
export function RecordObjection({ one: { id, version, reference }, close }: ObjectProps) {
  const object = useWrite(trpc.cases.object.mutationOptions(), {
    said: '已登记异议，转复核。',
    done: close,
  });
  return (
    <AskReason
      title={`登记异议 ${reference}`}
      label="异议的内容"
      help="登记后撤销待拨付款项，由复核员核定。"
      start=""
      confirm="登记异议"
      busy={object.busy}
      reasons={object.reasons}
      send={(words) => object.send({ id, version, words })}
      close={close}
    />
  );
}
