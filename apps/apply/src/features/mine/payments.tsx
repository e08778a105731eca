import { itemWords, momentWords, moneyWords } from '@zhutui/wording';
import type { MyCase } from './my-case.ts';

/** What is paid, each funder's money apart: the plan's own award, then what a district or a unit adds. */
export function Payments({ items }: { readonly items: MyCase['items'] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h2>资助资金</h2>
      {items.map((item) => (
        <div key={item.id} className="card">
          <p className="row">
            <span>
              {item.isMatch ? '配比补助' : '助推资金'}　
              <span className="quiet">
                {funderWords(item.funder)}
                {item.payer !== null && `（由${item.payer}一并拨付）`}
              </span>
            </span>
            <span className="amount">{moneyWords(item.amount)}</span>
          </p>
          <p className="row quiet">
            <span>
              {item.state === 'reversed' ? '已撤销' : itemWords[item.state]}
              {item.paidAt === null ? '' : `　${momentWords(item.paidAt)}`}
            </span>
            <span>{accountWords(item)}</span>
          </p>
        </div>
      ))}
    </>
  );
}

/** On which card; what goes to another payee is not the worker's to look for on theirs. */
function accountWords({ payeeIs, name, card }: MyCase['items'][number]): string {
  if (payeeIs !== null) return `付给${name}`;
  return card === null ? '' : `互助服务卡 ${card}`;
}

/** A unit that adds a match of its own is the worker's own unit. */
const funderWords = (funder: string): string => (funder.startsWith('employer:') ? '所在单位' : funder);
