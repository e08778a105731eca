import { Link } from '@tanstack/react-router';
import type { Outputs } from '@zhutui/contract';
import { dayWords } from '@zhutui/wording';
import { Button, Result } from 'antd';

export type Lodged = Extract<Outputs['cases']['file'], { readonly ok: true }>['value'];

/** What to tell the applicant: the reference, and by when what is promised. */
export const Receipt = ({ receipt, again }: { readonly receipt: Lodged; readonly again: () => void }) => (
  <section className="panel" aria-label="回执">
    <Result
      status="success"
      title="提交成功"
      subTitle="请把受理编号告知申报人，凭此编号可以查询进度。"
      extra={[
        <Button key="again" type="primary" autoFocus onClick={again}>
          再录一件
        </Button>,
        <Link key="case" to="/cases/$id" params={{ id: receipt.id }}>
          查看这件申报
        </Link>,
      ]}
    >
      <p className="receipt-number" role="status">
        受理编号 <strong className="reference">{receipt.reference}</strong>
      </p>
      {receipt.pledges.map(({ sentence, by, for: what }) => (
        <p key={sentence}>
          {what === 'review' ? '原则上审核完成日期' : '原则上发放完成日期'}：{dayWords(by)}前
        </p>
      ))}
    </Result>
  </section>
);
