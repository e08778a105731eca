import { App, Button } from 'antd';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import type { Staff } from './roles.ts';

/** Takes an account out of use. */
export function DisableStaff({ one: { id, name, username } }: { readonly one: Staff }) {
  const { modal } = App.useApp();
  const disable = useWrite(trpc.staff.disable.mutationOptions(), { said: '账号已停用。' });
  const ask = (): void =>
    void modal.confirm({
      title: `停用 ${name}（${username}）的账号？`,
      content: '停用立即生效，正在使用的会话随即结束。停用后不能恢复，需要时另开账号。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () => disable.send({ id }),
    });
  return (
    <>
      <Button size="small" danger loading={disable.busy} onClick={ask} aria-label={`停用 ${username}`}>
        停用
      </Button>
      <Reasons reasons={disable.reasons} />
    </>
  );
}
