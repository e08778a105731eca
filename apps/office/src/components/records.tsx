import { Grid, Pagination, Table, type TableProps } from 'antd';
import { type ReactNode, useState } from 'react';

/** One column of a list: its title, and what a row shows in it. */
export interface RecordColumn<R> {
  readonly title: string;
  readonly cell: (row: R) => ReactNode;
  /** What a record is known by: stands at its head where records are folded. */
  readonly head?: true;
  /** Never broken over two lines. */
  readonly whole?: true;
  /** Figures stand at the right. */
  readonly figures?: true;
  readonly width?: number;
}

interface RecordsProps<R> {
  readonly rows: readonly R[];
  readonly columns: readonly RecordColumn<R>[];
  readonly keyOf: (row: R) => string;
  /** Said where there is nothing. */
  readonly empty: string;
  /** What the list is called where it is read out. */
  readonly label: string;
  readonly picking?: NonNullable<TableProps<R>['rowSelection']>;
  readonly pageSize?: number;
}

const PAGE = 50;

/** A list as a table; where there is no room for one, each row stands by itself with its titles. */
export function Records<R extends object>(props: RecordsProps<R>) {
  const { rows, empty } = props;
  const wide = Grid.useBreakpoint().md ?? true;
  if (rows.length === 0) return <p className="quiet">{empty}</p>;
  return wide ? <WideRecords {...props} /> : <FoldedRecords {...props} />;
}

const WideRecords = <R extends object>({
  rows,
  columns,
  keyOf,
  label,
  picking,
  pageSize = PAGE,
}: RecordsProps<R>) => (
  <Table<R>
    aria-label={label}
    size="small"
    rowKey={keyOf}
    dataSource={rows}
    {...(picking === undefined ? {} : { rowSelection: picking })}
    pagination={{ pageSize, hideOnSinglePage: true, showSizeChanger: false }}
    columns={columns.map(({ title, cell, figures, whole, width }) => ({
      key: title,
      title,
      className: whole === true ? 'whole' : '',
      ...(figures === true ? { align: 'right' as const } : {}),
      ...(width === undefined ? {} : { width }),
      render: (_: unknown, row: R) => cell(row),
    }))}
  />
);

function FoldedRecords<R extends object>({ rows, columns, keyOf, label, pageSize = PAGE }: RecordsProps<R>) {
  const [page, setPage] = useState(1);
  const heads = columns.filter(({ head }) => head === true);
  const rest = columns.filter(({ head }) => head !== true);
  const shown = rows.slice((page - 1) * pageSize, page * pageSize);
  return (
    <>
      <ul className="records" aria-label={label}>
        {shown.map((row) => (
          <li key={keyOf(row)}>
            <div className="line">
              {heads.map(({ title, cell }) => (
                <span key={title}>{cell(row)}</span>
              ))}
            </div>
            <dl>
              {rest.map(({ title, cell }) => (
                <div key={title}>
                  <dt>{title}</dt>
                  <dd>{cell(row)}</dd>
                </div>
              ))}
            </dl>
          </li>
        ))}
      </ul>
      <Pagination
        size="small"
        current={page}
        pageSize={pageSize}
        total={rows.length}
        hideOnSinglePage
        onChange={setPage}
      />
    </>
  );
}
