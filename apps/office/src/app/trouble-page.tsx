import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { Alert, Button } from 'antd';

/** A page that could not be shown: says so in plain words, and offers to try again. */
export function TroublePage({ reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = (): void => {
    reset();
    void router.invalidate();
  };
  return (
    <main id="main" className="alone">
      <Alert
        type="warning"
        showIcon
        title="页面暂时无法显示"
        description="请检查网络后重新读取；如仍不能显示，请联系系统管理员。您已提交的内容不受影响。"
        action={<Button onClick={again}>重新读取</Button>}
      />
    </main>
  );
}
