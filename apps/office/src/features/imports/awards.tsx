import type { Outputs } from '@zhutui/contract';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { ImportPanel } from '../../components/import-panel.tsx';
import { NAMES, useTemplate } from './use-template.ts';

type Taken = Extract<Outputs['registers']['awards'], { readonly ok: true }>['value'];

/** Awards granted before this system: under a name no plan looks at they count for nothing, so that is asked or said. */
export function Awards() {
  const [taken, setTaken] = useState<Taken>();
  const [asWritten, setAsWritten] = useState(false);
  const take = useWrite(trpc.registers.awards.mutationOptions(), { done: setTaken });
  const asks = take.reasons?.some(({ code }) => code === 'programme-near') ?? false;
  return (
    <ImportPanel
      title={NAMES.awards}
      about="本系统启用以前已经发放的资助，用于核对是否重复享受。项目名称照模板表头括号里所列的填写，计划只看这些项目。"
      template={useTemplate('awards')}
      take={(csv) => take.send({ csv, asWritten })}
      imported={taken?.imported}
      warnings={taken?.warnings}
      {...take}
    >
      {(asks || asWritten) && (
        <Checkbox checked={asWritten} onChange={({ target }) => setAsWritten(target.checked)}>
          项目名称照文件收下
        </Checkbox>
      )}
    </ImportPanel>
  );
}
