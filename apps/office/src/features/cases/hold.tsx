import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import type { Case } from './case-views.ts';

interface HoldProps {
  readonly one: Case;
  readonly close: () => void;
}

/** Lets a case rest while something is found out; the applicant reads why. */
export function Hold({ one: { id, version, reference }, close }: HoldProps) {
  const hold = useWrite(trpc.cases.hold.mutationOptions(), { said: '已暂缓办理。', done: close });
  return (
    <AskReason
      title={`暂缓办理 ${reference}`}
      label="暂缓的原因"
      help="申报人会看到这一原因，请写明需要核实什么、向谁核实。承诺的办理期限照常计算。"
      confirm="暂缓办理"
      busy={hold.busy}
      reasons={hold.reasons}
      send={(reason) => hold.send({ id, version, reason })}
      close={close}
    />
  );
}
