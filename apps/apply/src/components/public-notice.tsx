import { type PublicNoticeData, publicNoticeWords } from '@zhutui/wording';
import { Link } from 'wouter';
import { Sentence } from './sentence.tsx';

interface PublicNoticeProps {
  readonly cited: readonly { readonly sentence: string; readonly value?: unknown }[];
}

/** Whether names and sums are made public, for how long, and whether the money waits for it. */
export const PublicNotice = ({ cited }: PublicNoticeProps) =>
  cited.map(({ sentence, value }) => (
    <div key={sentence}>
      <h3>公示</h3>
      <p>
        <Sentence sentence={sentence} />
      </p>
      <p className="quiet">
        {publicNoticeWords(value as PublicNoticeData)}
        <Link href="/notices">查看公示名单</Link>
      </p>
    </div>
  ));
