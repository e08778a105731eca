import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import { momentWords, moneyWords } from '@zhutui/wording';
import { App, Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Answered } from '../../components/answered.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { Records } from '../../components/records.tsx';
import type { Unit } from './unit-page.tsx';

type Payment = Extract<Outputs['units']['payments'], { readonly ok: true }>['value'][number];

/** What the unit owes its people by its own declaration, and what it has recorded as paid. */
export function UnitPayments({ unit }: { readonly unit: Unit }) {
  const payments = useQuery(trpc.units.payments.queryOptions({ employerId: unit.employerId }));
  return (
    <Panel title="配比款项">
      <Answered read={payments}>
        {(found) => (
          <Records
            label="配比款项"
            rows={found}
            columns={COLUMNS}
            keyOf={({ itemId }) => itemId}
            empty="还没有配比款项。市总工会的资助发放后，应由单位配比的款项会列在这里。"
          />
        )}
      </Answered>
    </Panel>
  );
}

const COLUMNS = [
  {
    title: '受理编号',
    head: true as const,
    cell: ({ reference }: Payment) => <span className="reference">{reference}</span>,
  },
  { title: '职工', head: true as const, whole: true as const, cell: ({ name }: Payment) => name },
  { title: '金额', cell: ({ amount }: Payment) => <Money fen={amount} />, figures: true as const },
  {
    title: '发放',
    cell: (payment: Payment) =>
      payment.state === 'awaiting' ? (
        <Record payment={payment} />
      ) : payment.paidAt === null ? (
        '已撤销'
      ) : (
        `已发放 ${momentWords(payment.paidAt)}`
      ),
  },
];

function Record({ payment: { itemId, name, amount } }: { readonly payment: Payment }) {
  const { modal } = App.useApp();
  const record = useWrite(trpc.payout.recordUnitPayment.mutationOptions(), { said: '已登记发放。' });
  const ask = (): void =>
    void modal.confirm({
      title: `登记已向${name}发放 ${moneyWords(amount)}？`,
      content: '请在单位实际发放以后登记，登记后不能撤回。',
      okText: '登记',
      onOk: () => record.send({ itemId }),
    });
  return (
    <>
      <Button size="small" loading={record.busy} onClick={ask}>
        登记已发放
      </Button>
      <Reasons reasons={record.reasons} />
    </>
  );
}
