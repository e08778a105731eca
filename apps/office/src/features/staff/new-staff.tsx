import { Form, Input, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { trpc } from '../../calls/client.ts';
import { useWrite } from '../../calls/use-write.ts';
import { Reasons } from '../../components/reasons.tsx';
import { type AskedGrant, askedWell, GrantsField } from './grants-field.tsx';
import { isAccountable } from './roles.ts';

const BLANK = { username: '', name: '', password: '', personIdNumber: '' };

/** Gives somebody an account with their duties; what speaks against it is told all at once. */
export function NewStaff({ close }: { readonly close: () => void }) {
  const [typed, setTyped] = useState(BLANK);
  const [grants, setGrants] = useState<readonly AskedGrant[]>([{ role: undefined, scope: '' }]);
  const create = useWrite(trpc.staff.create.mutationOptions(), { said: '账号已开立。', done: close });
  const input = (name: keyof typeof BLANK, type: 'text' | 'password' = 'text'): ReactNode => (
    <Input
      id={`new-${name}`}
      type={type}
      autoComplete={type === 'password' ? 'new-password' : 'off'}
      maxLength={name === 'password' ? 128 : 40}
      value={typed[name]}
      onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
    />
  );
  const roles = grants.flatMap(({ role, scope }) => (role === undefined ? [] : [{ role, scope }]));
  const accountable = grants.some(({ role }) => isAccountable(role));
  const known = !accountable || typed.personIdNumber.trim() !== '';
  const ready =
    typed.username !== '' && typed.name !== '' && typed.password !== '' && known && grants.every(askedWell);
  const send = (): void => {
    const { personIdNumber, ...rest } = typed;
    create.send({ ...rest, roles, ...(personIdNumber === '' ? {} : { personIdNumber }) });
  };
  return (
    <Modal
      open
      title="开立账号"
      width={640}
      okText="开立"
      okButtonProps={{ disabled: !ready }}
      confirmLoading={create.busy}
      onOk={send}
      onCancel={close}
    >
      <Form layout="vertical">
        <Form.Item
          label="用户名"
          htmlFor="new-username"
          required
          extra="字母、数字、点、下划线或连字符，2至32个字符。"
        >
          {input('username')}
        </Form.Item>
        <Form.Item label="姓名" htmlFor="new-name" required>
          {input('name')}
        </Form.Item>
        <Form.Item label="初始密码" htmlFor="new-password" required extra="至少12个字符，不要包含用户名。">
          {input('password', 'password')}
        </Form.Item>
        <Form.Item
          label="本人身份证号"
          htmlFor="new-personIdNumber"
          required={accountable}
          extra="系统管理员以外的岗位必填。用于回避：不能办理本人的申报，也不能以两个账号担任应当分设的岗位。"
        >
          {input('personIdNumber')}
        </Form.Item>
        <GrantsField grants={grants} change={setGrants} />
      </Form>
      <Reasons reasons={create.reasons} title="账号未开立" />
    </Modal>
  );
}
