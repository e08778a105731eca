import { useQuery } from '@tanstack/react-query';
import { momentWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Loading } from '../../components/loading.tsx';
import { Title } from '../../components/title.tsx';

/** Messages of a demonstration: nothing is sent to a telephone, everything is shown here. */
export function SandboxPage() {
  const messages = useQuery({ ...trpc.sandbox.messages.queryOptions(), refetchInterval: 2000 });
  if (messages.isPending) return <Loading />;
  return (
    <>
      <Title>短信演示页</Title>
      <p className="quiet">演示环境不发送真实短信，所有短信显示在此，最新的在前。</p>
      {messages.data?.length === 0 && <p>暂无短信。</p>}
      {messages.data?.map((message) => (
        <article key={message.id} className="card">
          <p className="row quiet">
            <span>发往 {message.to}</span>
            <time>{momentWords(message.sentAt)}</time>
          </p>
          <p>{message.text}</p>
        </article>
      ))}
    </>
  );
}
