import { Button, Upload } from 'antd';

interface ChooseFileProps {
  /** What the button says; it must be clear which file is meant. */
  readonly label: string;
  readonly chosen: (file: File) => void;
  readonly busy?: boolean;
  readonly primary?: boolean;
}

/** Chooses a file that the page reads itself; nothing is sent by choosing. */
export const ChooseFile = ({ label, chosen, busy = false, primary = false }: ChooseFileProps) => (
  <Upload
    accept=".csv,text/csv"
    maxCount={1}
    showUploadList={false}
    beforeUpload={(file) => {
      chosen(file);
      return false;
    }}
  >
    <Button loading={busy} type={primary ? 'primary' : 'default'}>
      {label}
    </Button>
  </Upload>
);
