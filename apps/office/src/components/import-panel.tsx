import type { Reason } from '@zhutui/contract';
import { Alert, Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { ChooseFile } from './choose-file.tsx';
import { bytesOf } from './file-bytes.ts';
import { LineReasons } from './line-reasons.tsx';
import { Panel } from './panel.tsx';

interface ImportPanelProps {
  readonly title: string;
  readonly about: string;
  readonly template: () => void;
  readonly take: (csv: string) => void;
  readonly busy: boolean;
  readonly reasons: readonly Reason[] | undefined;
  /** Rows taken in last; undefined before the first file. */
  readonly imported: number | undefined;
  /** What came in and should be looked at nevertheless. */
  readonly warnings?: readonly Reason[] | undefined;
  readonly ready?: boolean;
  readonly children?: ReactNode;
}

/** Brings in one table: template, file, and either how many rows came in or every line that is wrong. */
export function ImportPanel(props: ImportPanelProps) {
  const {
    title,
    about,
    template,
    take,
    busy,
    reasons,
    imported,
    warnings = [],
    ready = true,
    children,
  } = props;
  const [name, setName] = useState('');
  const chosen = (file: File): void => {
    setName(file.name);
    void bytesOf(file).then(take);
  };
  return (
    <Panel title={title}>
      <p className="quiet">{about}</p>
      {children}
      {ready && (
        <div className="actions import-actions">
          <Button onClick={template}>下载模板</Button>
          <ChooseFile label="选择文件并导入" chosen={chosen} busy={busy} primary />
        </div>
      )}
      <LineReasons reasons={reasons} />
      {reasons === undefined && imported !== undefined && <Taken name={name} imported={imported} />}
      {reasons === undefined && warnings.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title="已导入，请核对："
          description={warnings.map(({ message }) => <p key={message}>{message}</p>)}
        />
      )}
    </Panel>
  );
}

const Taken = ({ name, imported }: { readonly name: string; readonly imported: number }) => (
  <Alert
    type={imported === 0 ? 'info' : 'success'}
    showIcon
    title={imported === 0 ? `“${name}”以前已经导入过，内容没有变化。` : `“${name}”已导入 ${imported} 行。`}
  />
);
