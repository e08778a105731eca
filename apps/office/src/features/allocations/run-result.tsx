import { Link } from '@tanstack/react-router';
import { drawFrom } from '@zhutui/core';
import { answerWords, moneyWords } from '@zhutui/wording';
import { Button } from 'antd';
import { useMemo } from 'react';
import { useMay } from '../../calls/me.ts';
import { saveText } from '../../components/file-bytes.ts';
import { Panel } from '../../components/panel.tsx';
import { type RecordColumn, Records } from '../../components/records.tsx';
import { Tag } from '../../components/tag.tsx';
import { answerTones, type Run, type RunLine } from './allocation-views.ts';
import { answerSums, inOrder } from './answer-sums.ts';
import { lotWords, resultFile } from './result-file.ts';
import { usePrinting } from './use-printing.ts';

interface RunResultProps {
  readonly run: Run;
  /** What the saved file is called. */
  readonly title: string;
  readonly byLot: boolean;
}

/** What everybody was answered, by which sentence; the lots are worked out on this page from the seed. */
export function RunResult({ run, title, byLot }: RunResultProps) {
  const may = useMay();
  const printing = usePrinting();
  const lotOf = useMemo(() => (byLot ? drawFrom(run.seed) : undefined), [byLot, run.seed]);
  const lines = useMemo(() => inOrder(run.lines, lotOf), [run.lines, lotOf]);
  const save = (): void => saveText(`${title} ${run.proposedAt.slice(0, 10)}.csv`, resultFile(lines, lotOf));
  return (
    <Panel
      title={run.state === 'confirmed' ? '分配结果' : '拟定结果'}
      beside={
        <div className="actions">
          <Button onClick={save}>导出</Button>
          <Button onClick={printing.print}>打印</Button>
        </div>
      }
    >
      <Sums lines={run.lines} />
      <Records
        label="分配结果"
        rows={lines}
        columns={columnsOf(lotOf, may('application.read'))}
        keyOf={({ applicationId }) => applicationId}
        empty="没有参加分配的申报。"
        pageSize={printing.is ? Math.max(lines.length, 1) : 50}
      />
    </Panel>
  );
}

const Sums = ({ lines }: { readonly lines: readonly RunLine[] }) => (
  <dl className="sums">
    {answerSums(lines).map(({ answer, count, amount }) => (
      <div key={answer}>
        <dt>{answerWords[answer]}</dt>
        <dd>
          <strong>{count}</strong> 件{amount > 0 && `　${moneyWords(amount)}`}
        </dd>
      </div>
    ))}
    <div>
      <dt>参加分配</dt>
      <dd>
        <strong>{lines.length}</strong> 件
      </dd>
    </div>
  </dl>
);

function columnsOf(lotOf: ((id: string) => number) | undefined, mayOpen: boolean): RecordColumn<RunLine>[] {
  return [
    {
      title: '受理编号',
      head: true,
      cell: ({ applicationId, reference }) =>
        mayOpen ? (
          <Link to="/cases/$id" params={{ id: applicationId }} className="reference">
            {reference}
          </Link>
        ) : (
          <span className="reference">{reference}</span>
        ),
    },
    {
      title: '结果',
      head: true,
      cell: ({ answer }) => <Tag tone={answerTones[answer]}>{answerWords[answer]}</Tag>,
    },
    { title: '依据', cell: ({ sentence }) => sentence ?? '—' },
    ...(lotOf === undefined
      ? []
      : [
          {
            title: '抽签数',
            figures: true as const,
            cell: ({ applicationId }: RunLine) => (
              <span className="reference">{lotWords(lotOf(applicationId))}</span>
            ),
          },
        ]),
    {
      title: '金额',
      figures: true,
      cell: ({ amount }) => (amount === null ? '—' : <span className="money">{moneyWords(amount)}</span>),
    },
  ];
}
