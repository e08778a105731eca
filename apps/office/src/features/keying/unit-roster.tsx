import { useQuery } from '@tanstack/react-query';
import { Form } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { saveText } from '../../components/file-bytes.ts';
import { ImportPanel } from '../../components/import-panel.tsx';
import type { Plan } from '../../components/plan.ts';
import { type PlanRoute, PlanRoutePicker } from '../../components/plan-route-picker.tsx';
import type { Unit } from './filing.ts';
import { unitRoutes } from './unit-routes.ts';

interface UnitRosterProps {
  readonly unit: Unit;
  readonly plans: readonly Plan[];
}

/** Several of the unit's people at once, as a table; shown only where a notice takes one from a unit. */
export function UnitRoster({ unit, plans }: UnitRosterProps) {
  const choices = unitRoutes(plans, true);
  const [picked, setPicked] = useState<PlanRoute>();
  const [imported, setImported] = useState<number>();
  const take = useWrite(trpc.units.roster.mutationOptions(), {
    done: (value) => setImported(value.imported),
  });
  const template = useRosterTemplate(picked);
  if (choices.length === 0) return null;
  const pick = (next: PlanRoute | undefined): void => {
    setPicked(next);
    setImported(undefined);
    take.reset();
  };
  return (
    <ImportPanel
      title={`${unit.name} · 按名单申报`}
      about="一次为多名职工申报：先选择计划和类别，再按模板填写；只能填报本单位的会员，任何一行有误，整个文件都不导入。"
      template={template}
      take={(csv) =>
        picked !== undefined &&
        take.send({
          csv,
          employerId: unit.employerId,
          scheme: picked.plan.id,
          route: picked.route.route,
        })
      }
      imported={imported}
      ready={picked !== undefined}
      {...take}
    >
      <Form layout="vertical" className="answer-form">
        <PlanRoutePicker choices={choices} picked={picked} pick={pick} name="roster" />
      </Form>
    </ImportPanel>
  );
}

/** Saves the template of the picked route's roster. */
function useRosterTemplate(picked: PlanRoute | undefined): () => void {
  const input = { scheme: picked?.plan.id ?? '', route: picked?.route.route ?? '' };
  const template = useQuery({ ...trpc.units.rosterTemplate.queryOptions(input), enabled: false });
  return () =>
    void template.refetch().then(({ data }) => {
      if (data?.ok === true) saveText(`${picked?.route.title ?? ''}名单模板.csv`, data.value);
    });
}
