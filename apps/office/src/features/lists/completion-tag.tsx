import { Tag } from '../../components/tag.tsx';
import type { Completion } from './list-views.ts';

/** What became of a proposal, and by whom; of a withdrawn entry, why. */
export function CompletionTag({ item }: { readonly item: Completion }) {
  if (item.state === 'withdrawn')
    return (
      <>
        <Tag>已撤销</Tag>
        <span className="quiet">
          　{item.withdrawal?.settledBy}　{item.withdrawal?.reason}
        </span>
      </>
    );
  return (
    <>
      {item.state === 'confirmed' ? <Tag tone="good">已确认</Tag> : <Tag>未采纳</Tag>}
      <span className="quiet">　{item.settledBy}</span>
    </>
  );
}
