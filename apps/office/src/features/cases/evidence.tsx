import { Alert } from 'antd';
import { Answers, answerWords } from '../../components/answers.tsx';
import { Notes } from '../../components/notes.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Plan } from '../../components/plan.ts';
import type { Assessed, Case } from './case-views.ts';
import { Received } from './received.tsx';

interface EvidenceProps {
  readonly one: Case;
  readonly plan: Plan;
  readonly assessed: Assessed | undefined;
}

/** What the applicant claims beside what is on record. */
export const Evidence = ({ one, plan, assessed }: EvidenceProps) => (
  <>
    {one.lacksCard && (
      <Alert
        className="reasons"
        type="warning"
        showIcon
        title="会员名册中没有互助服务卡卡号"
        description="补登卡号以前不能通过。请告知申报人办卡，或请名册管理员更新会员信息。"
      />
    )}
    {one.notes.length > 0 && (
      <Alert
        className="reasons"
        type="info"
        showIcon
        title="已退回补正，等待申报人修改"
        description={<Notes fields={one.fields} notes={one.notes} />}
      />
    )}
    {one.holdNote !== null && (
      <Alert
        className="reasons"
        type="warning"
        showIcon
        title="暂缓办理，承诺的办理期限照常计算"
        description={`原因：${one.holdNote}`}
      />
    )}
    <div className="evidence">
      <div>
        <Panel title="申报内容">
          <Answers fields={one.fields} answers={one.claim} blank="未填" />
        </Panel>
        <Received history={one.history} />
      </div>
      <Panel title="会员名册与备案名册">
        <Member one={one} />
        <Asked plan={plan} assessed={assessed} />
      </Panel>
    </div>
  </>
);

function Member({ one: { member } }: { readonly one: Case }) {
  const rows = [
    ['姓名', member.name],
    ['身份证号', member.idNumber],
    ['手机号', member.phone],
    ['互助服务卡', member.card],
    ['所在单位', member.employer],
    ...member.facts.map(({ label, value }) => [label, factWords(value)] as const),
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value ?? <span className="late">名册未登记</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

const factWords = (value: string | number | boolean | null): string | null =>
  typeof value === 'boolean' ? (value ? '是' : '否') : value === null ? null : String(value);

/** What the registers and the unit's records answered, each under its own label. */
function Asked({ plan, assessed }: Pick<EvidenceProps, 'plan' | 'assessed'>) {
  const { registers, employer } = plan.needs;
  const facts = assessed?.facts;
  const rows = [
    ...registers.map((field) => ({ field, answer: facts?.registers?.[field.name] })),
    ...employer.map((field) => ({ field, answer: facts?.employer?.[field.name] })),
  ].filter(({ answer }) => answer !== undefined);
  if (rows.length === 0) return null;
  return (
    <dl className="facts asked">
      {rows.map(({ field, answer }) => (
        <div key={field.path}>
          <dt>{field.label}</dt>
          <dd>{answer === null ? '名册中未查到' : answerWords(field, answer)}</dd>
        </div>
      ))}
    </dl>
  );
}
