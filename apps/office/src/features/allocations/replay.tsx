import { useQuery } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Run } from './allocation-views.ts';

/** Runs the kept run once more from what was kept, and says whether it comes out the same. */
export function Replay({ run }: { readonly run: Run }) {
  const replay = useQuery({
    ...trpc.allocations.replay.queryOptions({ id: run.id }),
    enabled: false,
    gcTime: 0,
  });
  const failed = replay.error === null ? undefined : [{ code: 'failed', message: replay.error.message }];
  return (
    <>
      <div className="actions replay">
        <Button loading={replay.isFetching} onClick={() => void replay.refetch()}>
          复核重算
        </Button>
        <span className="quiet">按保存的申报、种子和资金，用现行规则再算一遍并与保存的结果逐件比对。</span>
      </div>
      <div aria-live="polite">
        {replay.data?.ok === true && !replay.isFetching && <Outcome {...replay.data.value} />}
      </div>
      <Reasons reasons={replay.data?.ok === false ? replay.data.reasons : failed} title="未能重算" />
    </>
  );
}

interface OutcomeProps {
  readonly sameInput: boolean;
  readonly sameResult: boolean;
}

function Outcome({ sameInput, sameResult }: OutcomeProps) {
  const isSame = sameInput && sameResult;
  return (
    <Alert
      type={isSame ? 'success' : 'error'}
      showIcon
      title={isSame ? '重算结果与保存的完全一致。' : '重算结果与保存的不一致。'}
      description={isSame ? undefined : whatDiffers(sameInput)}
    />
  );
}

const whatDiffers = (sameInput: boolean): string =>
  sameInput
    ? '参加分配的申报没有变动，但现行规则得出另一结果。请暂停办理并告知系统管理员。'
    : '保存的申报情况与校验值不符。请暂停办理并告知系统管理员。';
