import type { Reason } from '@zhutui/contract';
import { Alert, Table } from 'antd';

interface LineReasonsProps {
  readonly reasons: readonly Reason[] | undefined;
  /** What has not happened, and what to do next. */
  readonly advice?: string;
}

/** What is wrong with a file, line by line, as a table: nothing of it was taken in. */
export function LineReasons({ reasons, advice = TO_CORRECT }: LineReasonsProps) {
  if (reasons === undefined || reasons.length === 0) return null;
  const rows = reasons.map((reason, at) => ({ at, ...lineOf(reason) }));
  return (
    <>
      <Alert
        className="reasons"
        type="error"
        showIcon
        title={`文件未导入，共 ${reasons.length} 处问题`}
        description={advice}
      />
      <Table
        size="small"
        rowKey="at"
        dataSource={rows}
        pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: '行', dataIndex: 'row', width: 80 },
          { title: '问题', dataIndex: 'message' },
        ]}
      />
    </>
  );
}

const TO_CORRECT = '文件中的任何一行都没有保存。请按下表改正后重新选择文件。';

/** Splits `第3行：…` into its line and its words; a reason about the whole file has no line. */
function lineOf({ message }: Reason): { readonly row: string; readonly message: string } {
  const parts = /^第(\d+)行：([\s\S]*)$/.exec(message);
  return parts === null ? { row: '—', message } : { row: parts[1] ?? '', message: parts[2] ?? '' };
}
