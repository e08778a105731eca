import { momentWords } from '@zhutui/wording';
import { Panel } from '../../components/panel.tsx';
import { labelAt, type Plan, type Route } from '../../components/plan.ts';
import type { Case } from './case-views.ts';

interface TimelineProps {
  readonly one: Case;
  readonly plan: Plan;
  readonly route: Route;
}

/** What happened to a case, first to last. */
export const Timeline = ({ one, plan, route }: TimelineProps) => (
  <Panel title="办理过程">
    <ol className="timeline">
      {one.timeline.map(({ at, action, by, fields }, index) => (
        <li key={index}>
          <time>{momentWords(at)}</time>
          <div>
            {by} {DONE[action] ?? action}
          </div>
          {fields.length > 0 && (
            <div className="quiet">涉及：{fields.map((path) => labelAt(plan, route, path)).join('、')}</div>
          )}
        </li>
      ))}
    </ol>
  </Panel>
);

const DONE: Readonly<Record<string, string>> = {
  'application.apply': '提交申报',
  'application.receive': '受理',
  'application.return': '退回补正',
  'application.hold': '暂缓办理',
  'application.resume': '恢复办理',
  'application.correct': '提交补正',
  'application.refer': '转复核',
  'application.endorse': '同意，报下一级',
  'application.approve': '审核通过',
  'application.refuse': '不予通过',
  'application.pass': '通过，等待分配',
  'application.allot': '分配到名额',
  'application.miss': '未中签',
  'application.overflow': '名额已满',
  'application.queue': '列入候补',
  'application.moveUp': '候补递补',
  'application.recheck': '分配时情况有变，保留名额，退回重新审核',
  'application.publish': '开始公示',
  'application.clear': '公示期满',
  'application.object': '登记公示异议',
  'objection.answer': '答复公示异议',
  'notice.open': '拨付后公示开始',
  'notice.end': '拨付后公示期满',
  'allocation.open': '名额待核定',
  'allocation.place': '名额已核定',
  'application.withdraw': '撤回',
  'application.pay': '资金已拨付',
  'application.fail': '拨付失败（退票）',
  'application.reissue': '重新拨付',
  'match.grant': '生成配比补助',
  'item.account': '收款账户已核对',
  'item.card': '补登卡号',
  'item.unit-paid': '登记单位配比已发放',
};
