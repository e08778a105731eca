import type { Decision } from '@zhutui/core';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import type { Case } from './case-views.ts';

interface RefuseProps {
  readonly one: Case;
  readonly decision: Decision | undefined;
  readonly close: () => void;
}

/** Refuses an application in writing; the sentences that stand against it are there to begin with. */
export function Refuse({ one: { id, version, reference }, decision, close }: RefuseProps) {
  const refuse = useWrite(trpc.cases.refuse.mutationOptions(), {
    said: '已作出不予通过的决定。',
    done: close,
  });
  return (
    <AskReason
      title={`不予通过 ${reference}`}
      label="不予通过的理由"
      help="申报人会看到这一理由，请写明不符合哪一条、可以怎样补救。"
      start={draftOf(decision)}
      confirm="不予通过"
      danger
      busy={refuse.busy}
      reasons={refuse.reasons}
      send={(reason) => refuse.send({ id, version, reason })}
      close={close}
    />
  );
}

const LONGEST = 480;

function draftOf(decision: Decision | undefined): string {
  const unmet =
    decision?.outcome === 'refused' ? decision.findings.filter(({ verdict }) => verdict === 'unmet') : [];
  const lines = unmet.map(
    ({ sentence }) =>
      `不符合通知“${sentence.slice(sentence.indexOf(' ') + 1)}”（${sentence.slice(0, sentence.indexOf(' '))}）。`,
  );
  return lines.join('\n').slice(0, LONGEST);
}
