import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import type { Case } from './case-views.ts';

interface ObjectProps {
  readonly one: Case;
  readonly close: () => void;
}

/** Records what somebody objected while the application was public; a senior reviewer looks at it, or answers it where the money is paid. */
export function RecordObjection({ one: { id, version, reference, state }, close }: ObjectProps) {
  const isPaid = state === 'paid';
  const object = useWrite(trpc.cases.object.mutationOptions(), {
    said: isPaid ? '已登记异议，待复核员答复。' : '已登记异议，转复核。',
    done: close,
  });
  return (
    <AskReason
      title={`登记异议 ${reference}`}
      label="异议的内容"
      help={
        isPaid
          ? '款项已经拨付，登记后由另一名复核员答复，款项不会自动追回。'
          : '登记后撤销待拨付款项，由复核员核定。'
      }
      start=""
      confirm="登记异议"
      busy={object.busy}
      reasons={object.reasons}
      send={(words) => object.send({ id, version, words })}
      close={close}
    />
  );
}
