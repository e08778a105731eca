import { useQuery } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { ImportPanel } from '../../components/import-panel.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Awards } from './awards.tsx';
import { NAMES, useTemplate } from './use-template.ts';
import './imports.css';

/** What the registrar keeps up to date: members, units, filed institutions and awards of earlier years. */
export const RegistersPage = () => (
  <>
    <PageHead title="基础信息导入">
      文件为 CSV（UTF-8 或 GBK，可由 WPS、Excel 另存）。请使用模板的表头；任何一行有误，整个文件都不导入。
    </PageHead>
    <div className="pair">
      <Employers />
      <Members />
      <FiledRegister />
      <Awards />
    </div>
  </>
);

function Members() {
  const [imported, setImported] = useState<number>();
  const take = useWrite(trpc.registers.members.mutationOptions(), {
    done: (value) => setImported(value.imported),
  });
  return (
    <ImportPanel
      title={NAMES.members}
      about="姓名、身份证号、手机号、互助服务卡卡号、单位，以及各助推计划需要的会员信息。身份证号相同的更新，没有的新增。"
      template={useTemplate('members')}
      take={(csv) => take.send({ csv })}
      imported={imported}
      {...take}
    />
  );
}

function Employers() {
  const [imported, setImported] = useState<number>();
  const take = useWrite(trpc.registers.employers.mutationOptions(), {
    done: (value) => setImported(value.imported),
  });
  return (
    <ImportPanel
      title={NAMES.employers}
      about="会员所在单位。请先导入单位，再导入会员。"
      template={useTemplate('employers')}
      take={(csv) => take.send({ csv })}
      imported={imported}
      {...take}
    />
  );
}

/** Registers that plans consult, e.g. of filed institutions; which ones there are the plans themselves say. */
function FiledRegister() {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const names = registersOf(plans.data ?? []);
  const [picked, setPicked] = useState<string>();
  const [imported, setImported] = useState<number>();
  const take = useWrite(trpc.registers.register.mutationOptions(), {
    done: (value) => setImported(value.imported),
  });
  const register = picked ?? names[0];
  return (
    <ImportPanel
      title={NAMES.register}
      about="助推计划要查对的名册，如备案的评价机构，含备案起止日期和来源。"
      template={useTemplate('register')}
      take={(csv) => register !== undefined && take.send({ csv, register })}
      imported={imported}
      ready={register !== undefined}
      {...take}
    >
      <Form layout="vertical">
        <Form.Item label="名册" htmlFor="register">
          <Select
            id="register"
            className="short"
            value={register ?? null}
            onChange={(next: string | null) => setPicked(next ?? undefined)}
            options={names.map((name) => ({ value: name, label: name }))}
          />
        </Form.Item>
      </Form>
    </ImportPanel>
  );
}

interface Needing {
  readonly needs: { readonly registers: readonly { readonly lookup?: { readonly register: string } }[] };
}

const registersOf = (plans: readonly Needing[]): string[] => [
  ...new Set(plans.flatMap(({ needs }) => needs.registers.flatMap(({ lookup }) => lookup?.register ?? []))),
];
