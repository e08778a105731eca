import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { queryClient, trpc } from '../../calls/client.ts';
import { failureOf } from '../../components/failure.ts';
import { Reasons } from '../../components/reasons.tsx';
import { TextField } from '../../components/text-field.tsx';
import { Title } from '../../components/title.tsx';

/** Signing in by a one-time code sent to the phone that the union has on record. */
export function SignInPage() {
  const [sentTo, setSentTo] = useState<string>();
  return (
    <>
      <Title>登录</Title>
      <div className="card">
        {sentTo === undefined ? (
          <AskPhone sent={setSentTo} />
        ) : (
          <AskCode phone={sentTo} again={() => setSentTo(undefined)} />
        )}
      </div>
      <p className="quiet">
        请使用在工会登记的手机号。号码已更换或不方便上网的，可拨打 12351 或前往街道乡镇工会服务站办理。
      </p>
    </>
  );
}

function AskPhone({ sent }: { readonly sent: (phone: string) => void }) {
  const [phone, setPhone] = useState('');
  const send = useMutation(
    trpc.access.sendCode.mutationOptions({ onSuccess: (result) => result.ok && sent(phone) }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send.mutate({ phone });
      }}
    >
      <TextField id="phone" label="手机号" type="tel" autoComplete="tel" value={phone} set={setPhone} />
      <Reasons reasons={failureOf(send)} />
      <button type="submit" className="button button-main" disabled={send.isPending}>
        获取验证码
      </button>
    </form>
  );
}

function AskCode({ phone, again }: { readonly phone: string; readonly again: () => void }) {
  const [code, setCode] = useState('');
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const verify = useMutation(
    trpc.access.verifyCode.mutationOptions({
      onSuccess: async (result) => {
        if (!result.ok) return;
        await queryClient.resetQueries();
        go(safePath(search.get('next')));
      },
    }),
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        verify.mutate({ phone, code });
      }}
    >
      <p>如该手机号已在工会登记，验证码将在片刻内发送，5分钟内有效。</p>
      <DemoNote />
      <TextField
        id="code"
        label="6位验证码"
        inputMode="numeric"
        autoComplete="one-time-code"
        value={code}
        set={setCode}
      />
      <Reasons reasons={failureOf(verify)} />
      <div className="actions">
        <button type="submit" className="button button-main" disabled={verify.isPending}>
          登录
        </button>
        <button type="button" className="button" onClick={again}>
          换一个手机号
        </button>
      </div>
    </form>
  );
}

function DemoNote() {
  const settings = useQuery(trpc.portal.settings.queryOptions());
  if (settings.data?.demo !== true) return null;
  return (
    <p className="notice">
      演示环境不发送真实短信，请到
      <a href="/sandbox" target="_blank" rel="noreferrer">
        短信演示页
      </a>
      查看验证码。
    </p>
  );
}

/** Only a path of this site is followed after signing in. */
const safePath = (next: string | null): string =>
  next !== null && /^\/(?![/\\])/.test(next) ? next : '/mine';
