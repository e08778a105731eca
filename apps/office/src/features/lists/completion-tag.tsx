import { Tag } from '../../components/tag.tsx';
import type { Completion } from './list-views.ts';

/** What became of a proposal, and by whom. */
export const CompletionTag = ({ item }: { readonly item: Completion }) => (
  <>
    {item.state === 'confirmed' ? <Tag tone="good">已确认</Tag> : <Tag>未采纳</Tag>}
    <span className="quiet">　{item.settledBy}</span>
  </>
);
