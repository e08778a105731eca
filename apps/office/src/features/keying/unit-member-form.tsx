import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import type { Plan } from '../../components/plan.ts';
import { type PlanRoute, PlanRoutePicker } from '../../components/plan-route-picker.tsx';
import type { Unit, UnitFiling, UnitMember } from './filing.ts';
import { FindMember } from './find-member.tsx';
import { unitRoutes } from './unit-routes.ts';

interface UnitMemberFormProps {
  readonly units: readonly Unit[];
  readonly plans: readonly Plan[];
  readonly start: UnitFiling | undefined;
  readonly done: (filing: UnitFiling) => void;
}

/** For which of the unit's own people, and for what. */
export function UnitMemberForm({ units, plans, start, done }: UnitMemberFormProps) {
  const [unit, setUnit] = useState(start?.unit ?? units[0]);
  const [member, setMember] = useState<UnitMember | undefined>(start?.member);
  const [picked, setPicked] = useState<PlanRoute | undefined>(start);
  const [tried, setTried] = useState(false);
  const choices = unitRoutes(plans);
  if (unit === undefined) return null;
  const send = (): void => {
    setTried(true);
    if (member !== undefined && picked !== undefined) done({ ...picked, unit, member });
  };
  return (
    <section className="panel" aria-label="职工与类别">
      <Form layout="vertical" className="answer-form" onFinish={send}>
        {units.length > 1 && (
          <Form.Item label="单位" htmlFor="unit">
            <Select
              id="unit"
              value={unit.employerId}
              onChange={(next) => {
                setUnit(units.find(({ employerId }) => employerId === next));
                setMember(undefined);
              }}
              options={units.map(({ employerId, name }) => ({ value: employerId, label: name }))}
            />
          </Form.Item>
        )}
        <FindMember
          employerId={unit.employerId}
          picked={member}
          pick={setMember}
          problem={tried && member === undefined ? '请选择职工。' : undefined}
        />
        <PlanRoutePicker
          choices={choices}
          picked={picked}
          pick={setPicked}
          problem={tried && picked === undefined ? '请选择助推计划和类别。' : undefined}
        />
        <Button type="primary" htmlType="submit">
          下一步：填写
        </Button>
        {choices.length === 0 && <p className="quiet">目前没有由单位工会申报的助推计划。</p>}
      </Form>
    </section>
  );
}
