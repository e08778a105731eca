import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { queryClient, trpc } from '../../calls/client.ts';
import { PageHead } from '../../components/page-head.tsx';
import { Reasons } from '../../components/reasons.tsx';
import './sign-in.css';

/** Signing in as staff, by name and password. */
export function SignInPage() {
  return (
    <div className="sign-in">
      <main id="main">
        <p className="brand">
          <span className="brand-mark" aria-hidden="true">
            助
          </span>
          在职职工职业发展助推计划
        </p>
        <div className="panel">
          <PageHead title="工作台登录" />
          <SignInForm />
        </div>
        <p className="quiet">账号由系统管理员开立。忘记密码或账号停用，请联系系统管理员。</p>
      </main>
    </div>
  );
}

function SignInForm() {
  const [username, setUsername] = useState('');
  const [password, setPassword] = useState('');
  const { next } = useSearch({ from: '/sign-in' });
  const go = useNavigate();
  const signIn = useMutation(
    trpc.access.signIn.mutationOptions({
      onSuccess: async (result) => {
        if (!result.ok) return;
        queryClient.clear();
        await go({ to: safePath(next), replace: true });
      },
    }),
  );
  const failed = signIn.data?.ok === false ? signIn.data.reasons : undefined;
  const broken = signIn.error === null ? undefined : [{ code: 'failed', message: signIn.error.message }];
  return (
    <Form layout="vertical" onFinish={() => signIn.mutate({ username, password })}>
      <Form.Item label="用户名" htmlFor="username">
        <Input
          id="username"
          autoFocus
          autoComplete="username"
          maxLength={40}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </Form.Item>
      <Form.Item label="密码" htmlFor="password">
        <Input.Password
          id="password"
          autoComplete="current-password"
          maxLength={200}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
        />
      </Form.Item>
      <Reasons reasons={failed ?? broken} title="未能登录" />
      <Button
        type="primary"
        htmlType="submit"
        block
        loading={signIn.isPending}
        disabled={username === '' || password === ''}
      >
        登录
      </Button>
    </Form>
  );
}

/** Only a page of this office is followed after signing in. */
const safePath = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : '/';
