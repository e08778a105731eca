import { dayWords, momentWords } from '@zhutui/wording';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../calls/me.ts';
import { Panel } from '../../components/panel.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { Tag } from '../../components/tag.tsx';
import { AnswerObjection } from './answer-objection.tsx';
import type { Case } from './case-views.ts';

type Objection = Case['objections'][number];

/** The public notice of a case, and what was objected to it and answered. */
export function PublicNotice({ one }: { readonly one: Case }) {
  const { publicNotice: notice, objections } = one;
  if (notice === null && objections.length === 0) return null;
  return (
    <Panel title="公示">
      {notice !== null && (
        <p>
          {notice.when === 'before payment' ? '拨付前公示' : '拨付后公示'}：自{dayWords(notice.firstDay)}起，
          {notice.lastDay === null ? notice.why : `至${dayWords(notice.lastDay)}（含）`}
          {notice.endedAt !== null && '，已期满'}。
          <br />
          <span className="quiet">
            依据：
            <Sentence sentence={notice.sentence} />
          </span>
        </p>
      )}
      {objections.length > 0 && (
        <ol className="history">
          {objections.map((objection) => (
            <OneObjection key={objection.id} one={one} objection={objection} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

interface OneObjectionProps {
  readonly one: Case;
  readonly objection: Objection;
}

function OneObjection({ one, objection }: OneObjectionProps) {
  const may = useMay();
  const [asking, setAsking] = useState(false);
  const { at, words, answer, answerWords, answeredAt, answeredBy, isTheirs } = objection;
  return (
    <li>
      <time>{momentWords(at)}</time> 异议 <AnswerTag answer={answer} />
      <p className="said">{words}</p>
      {answeredAt !== null && (
        <>
          <time>{momentWords(answeredAt)}</time> {answeredBy} 答复
          <p className="said">{answerWords}</p>
        </>
      )}
      {isTheirs && may('application.rule') && (
        <Button size="small" onClick={() => setAsking(true)}>
          答复异议
        </Button>
      )}
      {asking && <AnswerObjection one={one} objection={objection} close={() => setAsking(false)} />}
    </li>
  );
}

function AnswerTag({ answer }: Pick<Objection, 'answer'>) {
  if (answer === null) return <Tag tone="wait">待答复</Tag>;
  return answer === 'upheld' ? <Tag tone="bad">异议成立</Tag> : <Tag tone="good">异议不成立</Tag>;
}
