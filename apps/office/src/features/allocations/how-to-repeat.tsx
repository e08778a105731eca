import type { Run } from './allocation-views.ts';

interface HowToRepeatProps {
  readonly run: Run;
  readonly byLot: boolean;
}

/** The seed and the digest, and in plain words how anybody can draw the lots again. */
export function HowToRepeat({ run, byLot }: HowToRepeatProps) {
  return (
    <>
      <dl className="facts">
        {byLot && (
          <div>
            <dt>抽签种子</dt>
            <dd>
              <code>{run.seed}</code>
            </dd>
          </div>
        )}
        <div>
          <dt>校验值（SHA-256）</dt>
          <dd>
            <code>{run.digest}</code>
          </dd>
        </div>
      </dl>
      <p className="quiet">
        校验值由参加分配的全部申报、审核认定的情况和金额{byLot && '、抽签种子'}
        、资金总额一并算出。确认时内容如有任何变动，校验值就不同，系统不予确认。
      </p>
      {byLot && <Steps />}
    </>
  );
}

const Steps = () => (
  <details className="repeat">
    <summary>怎样自己重算一遍</summary>
    <ol>
      <li>
        导出结果，取“系统编号”一列。把抽签种子、一个空格、系统编号依次连成一行文字，逐字算出 FNV-1a 32
        位散列值 h。
      </li>
      <li>
        再作两次混合：<code>h = (h ^ h&gt;&gt;&gt;16) × 0x85ebca6b</code>，
        <code>h = (h ^ h&gt;&gt;&gt;13) × 0xc2b2ae35</code>（都只留低 32 位），最后{' '}
        <code>h ^ h&gt;&gt;&gt;16</code>，除以 2 的 32 次方，得到 0 至 1 之间的数，即“抽签数”。
      </li>
      <li>抽签数由小到大排列，依次给予名额，到名额或资金用完为止；分组的，在各组内排列。</li>
    </ol>
    <p className="quiet">
      种子在提出分配时由系统随机产生，退回后重新提出仍用原来的种子，谁也不能重抽。本页的抽签数由您的浏览器按上述办法现算，不是从系统读取的。
    </p>
  </details>
);
