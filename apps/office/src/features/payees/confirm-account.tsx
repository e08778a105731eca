import { moneyWords } from '@zhutui/wording';
import { App, Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { AskReason } from '../../components/ask-reason.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { TextItem } from '../../components/text-item.tsx';
import type { PayeeAccount } from './payee-views.ts';

interface ConfirmAccountProps {
  readonly account: PayeeAccount;
}

/** Confirms what somebody else entered by typing the number from its source once more, or sends it back. */
export function ConfirmAccount({ account }: ConfirmAccountProps) {
  const [asking, setAsking] = useState<'confirm' | 'reject'>();
  const close = (): void => setAsking(undefined);
  return (
    <>
      <div className="actions">
        <Button
          size="small"
          type="primary"
          onClick={() => setAsking('confirm')}
          aria-label={`核对 ${account.holder}`}
        >
          核对
        </Button>
        <Button size="small" onClick={() => setAsking('reject')} aria-label={`退回 ${account.holder}`}>
          退回
        </Button>
      </div>
      {asking === 'confirm' && <Confirmation account={account} close={close} />}
      {asking === 'reject' && <Rejection account={account} close={close} />}
    </>
  );
}

interface AskedProps extends ConfirmAccountProps {
  readonly close: () => void;
}

function Confirmation({ account, close }: AskedProps) {
  const [typed, setTyped] = useState('');
  const { notification } = App.useApp();
  const confirm = useWrite(trpc.payout.confirmPayeeAccount.mutationOptions(), {
    said: '账户已生效。',
    done: ({ changed }) => {
      close();
      if (changed.length > 0)
        notification.info({
          title: '以下未制单的款项改付新账户',
          description: changed
            .map(({ reference, amount }) => `${reference} ${moneyWords(amount)}`)
            .join('；'),
          duration: 0,
        });
    },
  });
  return (
    <Modal
      open
      title={`核对收款账户：${account.holder}`}
      okText="核对无误"
      okButtonProps={{ disabled: typed.trim() === '' }}
      confirmLoading={confirm.busy}
      onOk={() => confirm.send({ id: account.id, account: typed.trim() })}
      onCancel={close}
    >
      <Entered account={account} />
      <Form layout="vertical">
        <TextItem
          id="account-again"
          label="按来源材料再录一遍账号"
          value={typed}
          set={setTyped}
          maxLength={40}
          isNumber
        />
      </Form>
      <Reasons reasons={confirm.reasons} title="未能生效" />
    </Modal>
  );
}

/** What was entered, but for the number, which is not to be copied. */
const Entered = ({ account }: ConfirmAccountProps) => (
  <dl className="facts">
    <div>
      <dt>户名</dt>
      <dd>{account.holder}</dd>
    </div>
    <div>
      <dt>来源</dt>
      <dd>{account.source}</dd>
    </div>
    <div>
      <dt>登记人</dt>
      <dd>{account.proposedBy}</dd>
    </div>
  </dl>
);

function Rejection({ account, close }: AskedProps) {
  const reject = useWrite(trpc.payout.rejectPayeeAccount.mutationOptions(), {
    said: '已退回。',
    done: close,
  });
  return (
    <AskReason
      title={`退回收款账户：${account.holder}`}
      label="退回原因"
      help="登记人会看到这个原因。"
      confirm="退回"
      danger
      busy={reject.busy}
      reasons={reject.reasons}
      send={(reason) => reject.send({ id: account.id, reason })}
      close={close}
    />
  );
}
