import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Loaded } from '../../components/answered.tsx';
import { saveText } from '../../components/file-bytes.ts';
import { ImportPanel } from '../../components/import-panel.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { channelsOf, type Plan } from '../../components/plan.ts';
import { type PlanRoute, PlanRoutePicker, routesOf } from '../../components/plan-route-picker.tsx';
import './imports.css';

/** Winners whom an organiser names on a roster: each row becomes an application. */
export function RostersPage() {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  return (
    <>
      <PageHead title="名册导入">
        竞赛组织方报送的获奖人员名册在此导入，每一行生成一件申报。文件为 CSV；任何一行有误，整个文件都不导入。
      </PageHead>
      <Loaded read={plans}>{(found) => <Roster plans={found} />}</Loaded>
    </>
  );
}

function Roster({ plans }: { readonly plans: readonly Plan[] }) {
  const choices = routesOf(plans.filter(({ isOpen }) => isOpen)).filter(({ plan, route }) =>
    takesRosters(channelsOf(plan, route)),
  );
  const [picked, setPicked] = useState<PlanRoute>();
  const [imported, setImported] = useState<number>();
  const take = useWrite(trpc.registers.roster.mutationOptions(), {
    done: (value) => setImported(value.imported),
  });
  const template = useTemplate(picked);
  const pick = (next: PlanRoute | undefined): void => {
    setPicked(next);
    setImported(undefined);
    take.reset();
  };
  return (
    <ImportPanel
      title="获奖人员名册"
      about="先选择名册属于哪个助推计划的哪一类，再按模板填写；姓名须与会员名册一致。"
      template={template}
      take={(csv) =>
        picked !== undefined && take.send({ csv, scheme: picked.plan.id, route: picked.route.route })
      }
      imported={imported}
      ready={picked !== undefined}
      {...take}
    >
      <Form layout="vertical" className="answer-form">
        <PlanRoutePicker choices={choices} picked={picked} pick={pick} />
      </Form>
    </ImportPanel>
  );
}

const takesRosters = (channels: readonly string[]): boolean =>
  channels.includes('roster') || channels.includes('paper');

/** Saves the template of the picked route's roster. */
function useTemplate(picked: PlanRoute | undefined): () => void {
  const input = { scheme: picked?.plan.id ?? '', route: picked?.route.route ?? '' };
  const template = useQuery({ ...trpc.registers.rosterTemplate.queryOptions(input), enabled: false });
  return () =>
    void template.refetch().then(({ data }) => {
      if (data?.ok === true) saveText(`${picked?.route.title ?? ''}名册模板.csv`, data.value);
    });
}
