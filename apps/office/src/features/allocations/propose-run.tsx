import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { parseYuan } from '@zhutui/core';
import { moneyWords } from '@zhutui/wording';
import { Form, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Answered } from '../../components/answered.tsx';
import type { Plan } from '../../components/plan.ts';
import { Reasons } from '../../components/reasons.tsx';
import { type RunSet, setTitle, spends } from './allocation-views.ts';
import { EarlyWarnings, earlyWarnings } from './early-warnings.tsx';
import { countOf } from './set-standing.tsx';

interface ProposeRunProps {
  readonly plan: Plan;
  readonly sets: readonly RunSet[];
  readonly close: () => void;
}

/** Proposes a run: over what, with how much money; how many applications it would decide, and whether it comes too early. */
export function ProposeRun({ plan, sets, close }: ProposeRunProps) {
  const go = useNavigate();
  const [at, setAt] = useState(0);
  const [typed, setTyped] = useState('');
  const propose = useWrite(trpc.allocations.propose.mutationOptions(), {
    said: '已提出，请另一人确认。',
    done: ({ id }) => void go({ to: '/allocations/$id', params: { id } }),
  });
  const set = sets[at];
  if (set === undefined) return null;
  const { route, moment } = set;
  const funds = parseYuan(typed.trim());
  const wrong = typed.trim() !== '' && funds === undefined;
  const send = (): void =>
    propose.send({
      scheme: plan.id,
      moment,
      ...(route === null ? {} : { route }),
      ...(funds === undefined ? {} : { funds }),
    });
  return (
    <Modal
      open
      title={`提出分配：${plan.title}`}
      width={640}
      okText="提出"
      okButtonProps={{ disabled: wrong }}
      confirmLoading={propose.busy}
      onOk={send}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item label="范围" htmlFor="set">
          <Select
            id="set"
            value={at}
            onChange={setAt}
            options={sets.map((one, value) => ({ value, label: setTitle(plan, one) }))}
          />
        </Form.Item>
        <StandingNow plan={plan} set={set} />
        {spends(set) !== undefined && <Funds set={set} typed={typed} wrong={wrong} type={setTyped} />}
      </Form>
      <p className="quiet">提出后由系统算出结果，供另一人核对；确认以前不通知申报人、不生成款项。</p>
      <Reasons reasons={propose.reasons} />
    </Modal>
  );
}

/** How many applications the run would decide, and whether it comes too early. */
function StandingNow({ plan, set }: { readonly plan: Plan; readonly set: RunSet }) {
  const { route, moment } = set;
  const standing = useQuery(trpc.allocations.counts.queryOptions({ scheme: plan.id }));
  return (
    <Answered read={standing}>
      {(counts) => {
        const own = route === null ? counts : counts.filter((count) => count.route === route);
        return (
          <>
            <p>
              {moment === 'intake'
                ? `现有候补 ${countOf(own, ['waiting'])} 件，按先后递补空出的名额，并补定未能算出的名额。`
                : `现有待分配 ${countOf(own, ['passed'])} 件，候补 ${countOf(own, ['waiting'])} 件。`}
            </p>
            <EarlyWarnings warnings={earlyWarnings(plan, set, counts)} />
          </>
        );
      }}
    </Answered>
  );
}

interface FundsProps {
  readonly set: RunSet;
  readonly typed: string;
  readonly wrong: boolean;
  readonly type: (next: string) => void;
}

/** The money there is, where it is another sum than the notice states. */
function Funds({ set, typed, wrong, type }: FundsProps) {
  const stated = spends(set)?.funds;
  const help =
    stated === undefined ? '通知没有写明资金总额，不填则不设上限。' : `不填则按通知：${moneyWords(stated)}。`;
  return (
    <Form.Item
      label="资金总额"
      htmlFor="funds"
      extra={<span id="funds-note">{help}</span>}
      validateStatus={wrong ? 'error' : ''}
      help={wrong ? '请填写金额，如 25000 或 25000.00。' : undefined}
    >
      <Input
        id="funds"
        suffix="元"
        inputMode="decimal"
        autoComplete="off"
        maxLength={20}
        aria-describedby="funds-note"
        aria-invalid={wrong}
        value={typed}
        onChange={(event) => type(event.target.value)}
      />
    </Form.Item>
  );
}
