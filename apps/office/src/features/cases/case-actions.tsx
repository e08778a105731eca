import type { ApplicationEvent } from '@zhutui/core';
import { levelWords, outcomeWords } from '@zhutui/wording';
import { Button } from 'antd';
import { useState } from 'react';
import { type Action, useMay } from '../../calls/me.ts';
import { Panel } from '../../components/panel.tsx';
import type { Route } from '../../components/plan.ts';
import { Approve } from './approve.tsx';
import type { Assessed, Case } from './case-views.ts';
import { Correct } from './correct.tsx';
import { Endorse } from './endorse.tsx';
import { Hold } from './hold.tsx';
import { Receive } from './receive.tsx';
import { RecordObjection } from './record-objection.tsx';
import { Refer } from './refer.tsx';
import { Refuse } from './refuse.tsx';
import { Resume } from './resume.tsx';
import { ReturnForCorrection } from './return-for-correction.tsx';
import { Withdraw } from './withdraw.tsx';

interface CaseActionsProps {
  readonly one: Case;
  readonly route: Route;
  /** Undefined while it is being worked out, or where it could not be. */
  readonly assessed: Assessed | undefined;
}

type Asking =
  | 'endorse'
  | 'approve'
  | 'return'
  | 'refuse'
  | 'refer'
  | 'hold'
  | 'resume'
  | 'object'
  | 'correct'
  | 'withdraw';

/** What the signed-in person may do with the case now. */
export function CaseActions(props: CaseActionsProps) {
  const { one, assessed } = props;
  const may = useMay();
  const [asking, setAsking] = useState<Asking>();
  const can = (event: ApplicationEvent): boolean =>
    one.events.includes(event) && may(RIGHTS[event] ?? 'application.read');
  const offered = BUTTONS.filter(({ event }) => can(event));
  const hindrance = can('approve') ? hindranceOf(one, assessed) : undefined;
  const close = (): void => setAsking(undefined);
  return (
    <Panel title="办理">
      {offered.length === 0 && !can('receive') && <p className="quiet">{whyNot(one)}</p>}
      <div className="actions">
        {can('receive') && <Receive one={one} />}
        {offered.map(({ event, label, danger, main }) => (
          <Button
            key={event}
            type={main === true ? 'primary' : 'default'}
            danger={danger === true}
            disabled={event === 'approve' && hindrance !== undefined}
            onClick={() => setAsking(event)}
          >
            {label}
          </Button>
        ))}
      </div>
      {hindrance !== undefined && <p className="quiet hindrance">{hindrance}</p>}
      {asking !== undefined && can(asking) && <Asked {...props} asking={asking} close={close} />}
    </Panel>
  );
}

const BUTTONS: readonly {
  readonly event: Asking;
  readonly label: string;
  readonly danger?: true;
  readonly main?: true;
}[] = [
  { event: 'endorse', label: '同意，报下一级', main: true },
  { event: 'approve', label: '通过', main: true },
  { event: 'refuse', label: '不予通过', danger: true },
  { event: 'refer', label: '转复核' },
  { event: 'return', label: '退回补正' },
  { event: 'hold', label: '暂缓办理' },
  { event: 'resume', label: '恢复办理', main: true },
  { event: 'object', label: '登记异议' },
  { event: 'correct', label: '代为补正', main: true },
  { event: 'withdraw', label: '代为撤回' },
];

const RIGHTS: Readonly<Partial<Record<ApplicationEvent, Action>>> = {
  receive: 'application.receive',
  return: 'application.return',
  hold: 'application.hold',
  resume: 'application.hold',
  endorse: 'application.decide',
  approve: 'application.decide',
  refuse: 'application.decide',
  refer: 'application.refer',
  object: 'application.object',
  correct: 'application.key',
  withdraw: 'application.key',
};

interface AskedProps extends CaseActionsProps {
  readonly asking: Asking;
  readonly close: () => void;
}

function Asked({ asking, one, route, assessed, close }: AskedProps) {
  const decision = assessed?.decision;
  if (asking === 'endorse') return <Endorse one={one} decision={decision} close={close} />;
  if (asking === 'approve') return <Approve one={one} decision={decision} close={close} />;
  if (asking === 'refuse') return <Refuse one={one} decision={decision} close={close} />;
  if (asking === 'refer') return <Refer one={one} decision={decision} close={close} />;
  if (asking === 'hold') return <Hold one={one} close={close} />;
  if (asking === 'resume') return <Resume one={one} close={close} />;
  if (asking === 'object') return <RecordObjection one={one} close={close} />;
  if (asking === 'return') return <ReturnForCorrection one={one} route={route} close={close} />;
  if (asking === 'correct') return <Correct one={one} route={route} close={close} />;
  return <Withdraw one={one} close={close} />;
}

/** Where there is nothing to do: whose turn it is. */
function whyNot({ state, level, placeOpenBy }: Case): string {
  if (placeOpenBy !== null) return `名额尚待核定（依据：${placeOpenBy}），核定以后再受理。`;
  if (state === 'submitted') return '等待受理。';
  if (state === 'reviewing' && level !== null)
    return `${levelWords(level)}，由该机构的审核员办理；每人只在一级审核。`;
  if (state === 'reviewing') return '审核中，由审核员办理。本人的、本人录入或补正过的申报须由他人审核。';
  if (state === 'referred') return '已转复核，由另一名复核员办理。';
  if (state === 'returned') return '等待申报人补正。';
  if (state === 'onHold') return '暂缓办理，由受理或审核人员恢复。';
  if (state === 'passed') return '审核已通过，等待统一分配。';
  if (state === 'published') return '正在公示，期满无异议后拨付。';
  if (state === 'waiting') return '已列入候补，等待名额空出。';
  return '这件申报已有结果，没有需要您办理的事项。';
}

/** Why the case cannot be approved as it stands; the server asks again whatever stands here. */
function hindranceOf({ state, lacksCard }: Case, assessed: Assessed | undefined): string | undefined {
  if (assessed === undefined) return '正在依通知条款核对……';
  const { outcome } = assessed.decision;
  if (outcome === 'referred' && state === 'referred') return undefined;
  if (outcome === 'referred') return '有条款需由复核员核定，请转复核。';
  if (outcome !== 'eligible') return `核对结果为“${outcomeWords[outcome]}”，不能通过。`;
  return lacksCard ? '会员名册中没有互助服务卡卡号，补登以前不能通过。' : undefined;
}
