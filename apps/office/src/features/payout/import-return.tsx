import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { ChooseFile } from '../../components/choose-file.tsx';
import { bytesOf } from '../../components/file-bytes.ts';
import { LineReasons } from '../../components/line-reasons.tsx';
import { DemoReturn } from './demo-return.tsx';
import type { Batch, Returned } from './payout-views.ts';

interface ImportReturnProps {
  readonly batch: Batch;
  readonly returned: (outcome: Returned) => void;
}

/** Takes in the bank's answer, all or nothing; what does not agree with what was sent is told line by line. */
export function ImportReturn({ batch, returned }: ImportReturnProps) {
  const take = useWrite(trpc.payout.importReturn.mutationOptions(), {
    said: '银行回盘已导入。',
    done: returned,
  });
  const chosen = (file: File): void => {
    void bytesOf(file).then((bytes) => take.send({ id: batch.id, bytes }));
  };
  return (
    <div className="import">
      <p className="quiet">
        收到银行对本批次的回盘文件后在此导入；文件须与银行给出的完全一致，逐笔与已发送内容核对，全部相符才会入账。
      </p>
      <div className="actions">
        <ChooseFile label="导入回盘文件" chosen={chosen} busy={take.busy} />
        <DemoReturn batch={batch} />
      </div>
      <LineReasons reasons={take.reasons} advice="没有任何一笔入账。请核对批次，并使用银行给出的原始文件。" />
    </div>
  );
}
