import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { dayWords, levelWords } from '@zhutui/wording';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { Answered } from '../../components/answered.tsx';
import { Answers } from '../../components/answers.tsx';
import { isOpen } from '../../components/is-open.ts';
import { Notes } from '../../components/notes.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { PromiseDay } from '../../components/promise-day.tsx';
import { StateTag } from '../../components/tag.tsx';
import { CorrectFiling } from './correct-filing.tsx';
import type { Filed } from './filing.ts';
import { unitHints } from './unit-hints.ts';
import './keying.css';

/** One application that the unit's union filed: where it stands, and what is to be put right. */
export function FiledPage() {
  const target = useParams({ from: '/desk/unit-filing/$employerId/$id' });
  const found = useQuery(trpc.units.filing.queryOptions(target));
  return (
    <>
      <p>
        <Link to="/unit-filing">← 为职工申报</Link>
      </p>
      <Answered read={found}>
        {(filed) => <OneFiled key={filed.id} filed={filed} employerId={target.employerId} />}
      </Answered>
    </>
  );
}

interface FiledProps {
  readonly filed: Filed;
  readonly employerId: string;
}

function OneFiled({ filed, employerId }: FiledProps) {
  const [correcting, setCorrecting] = useState(false);
  const isReturned = filed.state === 'returned';
  const stop = (): void => setCorrecting(false);
  return (
    <>
      <PageHead title={`${filed.reference} ${filed.name}`} state={<StateTag state={filed.state} />}>
        {filed.schemeTitle} · {filed.routeTitle}
        {filed.level !== null && ` · ${levelWords(filed.level)}`}
      </PageHead>
      {isReturned && (
        <Returned filed={filed} {...(correcting ? {} : { correct: () => setCorrecting(true) })} />
      )}
      {isReturned && correcting ? (
        <CorrectFiling filed={filed} employerId={employerId} close={stop} />
      ) : (
        <>
          <Standing filed={filed} />
          <Panel title="申报内容">
            <Answers fields={filed.fields} answers={filed.claim} blank="未填" />
          </Panel>
        </>
      )}
    </>
  );
}

interface ReturnedProps {
  readonly filed: Filed;
  /** Opens the form; absent while it is open. */
  readonly correct?: () => void;
}

const Returned = ({ filed: { fields, notes }, correct }: ReturnedProps) => (
  <Alert
    className="reasons"
    type="warning"
    showIcon
    title="已退回，请补正以下内容"
    description={
      <>
        <Notes fields={fields} notes={notes} />
        {correct !== undefined && (
          <Button type="primary" className="after-notes" onClick={correct}>
            补正
          </Button>
        )}
      </>
    }
  />
);

const Standing = ({ filed }: { readonly filed: Filed }) => (
  <Panel title="办理情况">
    <p>{unitHints[filed.state]}</p>
    <dl className="facts">
      <div>
        <dt>职工</dt>
        <dd>
          {filed.name} <span className="quiet reference">{filed.idNumber}</span>
        </dd>
      </div>
      <div>
        <dt>申报日期</dt>
        <dd>{dayWords(filed.filedOn)}</dd>
      </div>
      <div>
        <dt>审核承诺日期</dt>
        <dd>
          <PromiseDay by={filed.reviewBy} open={isOpen(filed)} />
        </dd>
      </div>
    </dl>
  </Panel>
);
