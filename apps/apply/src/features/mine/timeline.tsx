import type { ApplicationState } from '@zhutui/contract';
import { momentWords, stateWords } from '@zhutui/wording';
import type { MyCase } from './my-case.ts';

/** What happened to an application, first to last, in plain words. */
export const Timeline = ({ entries }: { readonly entries: MyCase['timeline'] }) => (
  <ol className="timeline">
    {entries.map((entry) => (
      <li key={`${entry.at} ${entry.action}`}>
        <strong>{ACTIONS[entry.action] ?? stateOf(entry.to)}</strong>
        <br />
        <span className="quiet">
          {momentWords(entry.at)}　{entry.by}
        </span>
      </li>
    ))}
  </ol>
);

const ACTIONS: Readonly<Record<string, string>> = {
  'application.apply': '提交申报',
  'application.receive': '受理，开始审核',
  'application.return': '退回补正',
  'application.hold': '暂缓办理',
  'application.resume': '恢复办理',
  'application.correct': '补正后重新提交',
  'application.refer': '转复核',
  'application.endorse': '本级审核同意，报下一级',
  'application.approve': '审核通过',
  'application.refuse': '不予通过',
  'application.pass': '审核通过，等待名额分配',
  'application.allot': '获得名额',
  'application.miss': '未中签',
  'application.overflow': '名额已满',
  'application.queue': '列入候补',
  'application.moveUp': '候补递补，等待受理',
  'application.recheck': '分配时情况有变，保留名额，重新审核',
  'application.publish': '开始公示',
  'application.clear': '公示期满',
  'application.object': '公示期间有异议',
  'objection.answer': '异议已答复',
  'notice.open': '拨付后公示开始',
  'notice.end': '拨付后公示期满',
  'allocation.open': '名额待核定',
  'allocation.place': '名额已核定',
  'application.withdraw': '撤回申报',
  'application.pay': '资金已划拨',
  'application.fail': '资金拨付失败',
  'match.grant': '核定配比补助',
  'item.account': '登记收款账户',
  'item.card': '补登卡号',
};

const stateOf = (state: string | null): string =>
  state === null ? '办理中' : (stateWords[state as ApplicationState] ?? '办理中');
