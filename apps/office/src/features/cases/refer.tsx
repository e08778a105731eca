import type { Decision } from '@zhutui/core';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import type { Case } from './case-views.ts';

interface ReferProps {
  readonly one: Case;
  readonly decision: Decision | undefined;
  readonly close: () => void;
}

/** Hands a case on to a senior reviewer, with what is to be looked at. */
export function Refer({ one: { id, version, reference }, decision, close }: ReferProps) {
  const refer = useWrite(trpc.cases.refer.mutationOptions(), { said: '已转复核。', done: close });
  const open = decision?.findings.flatMap(({ verdict, reason }) =>
    verdict === 'refer' && reason !== undefined ? [reason] : [],
  );
  return (
    <AskReason
      title={`转复核 ${reference}`}
      label="请复核员核定什么"
      help="复核由另一名复核员办理。"
      start={open?.join('\n') ?? ''}
      confirm="转复核"
      busy={refer.busy}
      reasons={refer.reasons}
      send={(reason) => refer.send({ id, version, reason })}
      close={close}
    />
  );
}
