import { moneyWords } from '@zhutui/wording';
import { Alert } from 'antd';
import type { Returned } from './payout-views.ts';

/** What a return file came to: what was paid, what failed, and which matches were granted on top. */
export function ReturnOutcome({ returned: { paid, failed, matches } }: { readonly returned: Returned }) {
  const { granted, open } = matches;
  const notes = [
    ...(granted.count > 0
      ? [`已按配比政策生成配比补助 ${granted.count} 笔，${moneyWords(granted.total)}，由出资单位另行拨付。`]
      : []),
    ...(open.length > 0 ? [`另有 ${open.length} 件因资料不全，配比补助尚不能确定。`] : []),
  ];
  return (
    <Alert
      className="reasons"
      type={failed.count === 0 ? 'success' : 'warning'}
      showIcon
      title={`拨付成功 ${paid.count} 笔，${moneyWords(paid.total)}；失败 ${failed.count} 笔，${moneyWords(failed.total)}。`}
      description={notes.length === 0 ? undefined : notes.map((note) => <div key={note}>{note}</div>)}
    />
  );
}
