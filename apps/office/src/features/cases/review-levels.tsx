import { momentWords } from '@zhutui/wording';
import { Panel } from '../../components/panel.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Case } from './case-views.ts';

type Level = Case['review'][number];

/** The bodies that review one after another, with what each said: who, when and in which words. */
export function ReviewLevels({ one }: { readonly one: Case }) {
  const [first] = one.review;
  if (first === undefined) return null;
  return (
    <Panel title="逐级审核" beside={<span className="quiet">依据：{first.sentence}</span>}>
      <ol className="history">
        {one.review.map((level) => (
          <li key={level.level}>
            第 {level.level} 级　<strong>{level.body}</strong> <LevelTag level={level} />
            <Opinions level={level} />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function LevelTag({ level: { isNow, opinions } }: { readonly level: Level }) {
  if (isNow) return <Tag tone="wait">正在审核</Tag>;
  const said = opinions.findLast(({ stands }) => stands)?.opinion;
  if (said === 'endorse' || said === 'approve') return <Tag tone="good">同意</Tag>;
  return said === 'refuse' ? <Tag tone="bad">不予通过</Tag> : <Tag>尚未审核</Tag>;
}

const Opinions = ({ level }: { readonly level: Level }) => (
  <>
    {level.opinions.map(({ at, by, opinion, words, stands }) => (
      <div key={`${at} ${opinion}`} className={stands ? undefined : 'quiet'}>
        <time>{momentWords(at)}</time> {by} {OPINIONS[opinion]}
        {!stands && '（其后已重新审核）'}
        {words !== null && words !== '' && <p className="said">{words}</p>}
      </div>
    ))}
  </>
);

const OPINIONS: Readonly<Record<Level['opinions'][number]['opinion'], string>> = {
  endorse: '同意，报下一级',
  approve: '同意通过',
  refuse: '不予通过',
  refer: '转复核',
  return: '退回补正',
};
