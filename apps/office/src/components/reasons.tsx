import type { Reason } from '@zhutui/contract';
import { Alert } from 'antd';

interface ReasonsProps {
  readonly reasons: readonly Reason[] | undefined;
  readonly title?: string;
}

/** Why something was not done: every reason at once, read out when it appears. */
export function Reasons({ reasons, title = '未能办理' }: ReasonsProps) {
  if (reasons === undefined || reasons.length === 0) return null;
  return (
    <Alert
      className="reasons"
      type="error"
      showIcon
      title={title}
      description={
        <ul>
          {reasons.map((reason) => (
            <li key={`${reason.code} ${reason.path ?? ''} ${reason.message}`}>{reason.message}</li>
          ))}
        </ul>
      }
    />
  );
}
