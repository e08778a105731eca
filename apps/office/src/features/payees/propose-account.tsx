import { Button, Form, Modal } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import { TextItem } from '../../components/text-item.tsx';
import { type Payee, payeeKindWords } from './payee-views.ts';

interface ProposeAccountProps {
  readonly funder: string;
  readonly payee: Payee;
}

/** Enters the account of a payee with where its number comes from; it counts once another person has typed it again. */
export function ProposeAccount({ funder, payee }: ProposeAccountProps) {
  const [asking, setAsking] = useState(false);
  const label = payee.account === null ? '登记账户' : '更换账户';
  return (
    <>
      <Button size="small" onClick={() => setAsking(true)} aria-label={`${label} ${payee.name}`}>
        {label}
      </Button>
      {asking && <Proposal funder={funder} payee={payee} close={() => setAsking(false)} />}
    </>
  );
}

function Proposal({ funder, payee, close }: ProposeAccountProps & { readonly close: () => void }) {
  const [holder, setHolder] = useState('');
  const [account, setAccount] = useState('');
  const [source, setSource] = useState('');
  const propose = useWrite(trpc.payout.proposePayeeAccount.mutationOptions(), {
    said: '已登记，请另一人核对。',
    done: close,
  });
  const ready = account.trim() !== '' && source.trim() !== '' && (payee.nameKnown || holder.trim() !== '');
  const send = (): void =>
    propose.send({
      funder,
      payee: payee.payee,
      account: account.trim(),
      source: source.trim(),
      ...(payee.nameKnown ? {} : { holder: holder.trim() }),
    });
  return (
    <Modal
      open
      title={`登记收款账户：${payee.name}（${payeeKindWords[payee.kind]}）`}
      width={560}
      okText="登记"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={propose.busy}
      onOk={send}
      onCancel={close}
    >
      <Form layout="vertical">
        {payee.nameKnown ? (
          <p>
            户名须为：<strong>{payee.name}</strong>
          </p>
        ) : (
          <TextItem id="holder" label="户名" value={holder} set={setHolder} maxLength={100} />
        )}
        <TextItem id="account" label="账号" value={account} set={setAccount} maxLength={40} isNumber />
        <TextItem
          id="source"
          label="来源"
          help="写明账号出自哪份材料，如开户许可证、单位来函及日期，供另一人核对。"
          value={source}
          set={setSource}
          maxLength={500}
        />
      </Form>
      <Replaced payee={payee} />
      <Reasons reasons={propose.reasons} title="未能登记" />
    </Modal>
  );
}

/** What becomes of an account that stands. */
function Replaced({ payee: { account } }: { readonly payee: Payee }) {
  if (account === null) return null;
  return (
    <p className="quiet">现有账户 {account} 在新账户核对以前仍然有效；核对以后，尚未制单的款项改付新账户。</p>
  );
}
