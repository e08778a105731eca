import { Link } from '@tanstack/react-router';
import type { Outputs } from '@zhutui/contract';
import { dayWords, placeOpenWords, stateHints, stateWords } from '@zhutui/wording';
import { Alert, Button } from 'antd';
import { Panel } from '../../components/panel.tsx';

export type Lodged = Extract<Outputs['cases']['file'], { readonly ok: true }>['value'];

interface ReceiptProps {
  readonly receipt: Lodged;
  readonly again: () => void;
  /** Whether the reader may open the case itself. */
  readonly opens: boolean;
}

/** What to tell the applicant: the reference, and by when what is promised. */
export const Receipt = ({ receipt, again, opens }: ReceiptProps) => (
  <Panel title="提交成功">
    <div role="status" className="receipt">
      <p>
        受理编号 <strong className="reference">{receipt.reference}</strong>
      </p>
      {receipt.pledges.map(({ sentence, by, for: what }) => (
        <p key={sentence}>
          {what === 'review' ? '原则上审核完成日期' : '原则上发放完成日期'}：{dayWords(by)}前
        </p>
      ))}
    </div>
    {receipt.putOff !== undefined && (
      <Alert
        className="reasons"
        type="warning"
        showIcon
        title={`${stateWords[receipt.putOff.state]}：${stateHints[receipt.putOff.state]}`}
        description={`依据：${receipt.putOff.sentence}`}
      />
    )}
    {receipt.placeOpen !== undefined && (
      <Alert
        className="reasons"
        type="warning"
        showIcon
        title={placeOpenWords}
        description={`依据：${receipt.placeOpen}`}
      />
    )}
    <p>请把受理编号告知申报人，凭此编号可以拨打 12351 或登录在线系统查询进度。</p>
    <div className="actions">
      <Button type="primary" autoFocus onClick={again}>
        再录一件
      </Button>
      <Button onClick={() => window.print()}>打印回执</Button>
      {opens && (
        <Link to="/cases/$id" params={{ id: receipt.id }} className="beside-buttons">
          查看这件申报
        </Link>
      )}
    </div>
  </Panel>
);
