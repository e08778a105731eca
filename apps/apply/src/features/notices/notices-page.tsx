import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import { dayWords, moneyWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Loading, Trouble } from '../../components/loading.tsx';
import { Title } from '../../components/title.tsx';
import { groupNotices, type NoticeGroup } from './group-notices.ts';

export type OpenNotice = Outputs['notices']['list'][number];

/** Public notices that run: who is to receive how much, until when objections are heard, and by whom. */
export function NoticesPage() {
  const notices = useQuery(trpc.notices.list.queryOptions());
  if (notices.isPending) return <Loading />;
  if (notices.isError) return <Trouble again={() => void notices.refetch()} />;
  return (
    <>
      <Title>公示</Title>
      <p>
        以下申报按通知规定公示，姓名隐去部分文字。对公示内容有异议的，请在公示期内向所列单位反映，也可拨打
        12351。
      </p>
      {notices.data.length === 0 && <p className="notice">目前没有正在公示的申报。</p>}
      {groupNotices(notices.data).map((group) => (
        <Group key={group.key} group={group} />
      ))}
    </>
  );
}

function Group({ group: { key, notices, head } }: { readonly group: NoticeGroup<OpenNotice> }) {
  const total = notices.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <section className="card" aria-labelledby={key}>
      <h2 id={key}>
        {head.schemeTitle} · {head.routeTitle}
      </h2>
      <p>依据：{head.sentence}</p>
      <p className="quiet">
        {head.when === 'before payment' ? '审核已通过，公示期满无异议后拨付。' : '资金已拨付，现予公示。'}共{' '}
        {notices.length} 人，{moneyWords(total)}。
      </p>
      <Objections contact={head.objections} />
      <ul className="sentences">
        {notices.map((notice) => (
          <li key={notice.id}>
            <p className="row">
              <span>
                <strong>{notice.name}</strong>
                {notice.employer !== null && <span className="quiet">　{notice.employer}</span>}
              </span>
              <span className="amount">{moneyWords(notice.amount)}</span>
            </p>
            <p className="quiet">{periodWords(notice)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const periodWords = ({ firstDay, lastDay, why }: OpenNotice): string =>
  lastDay === null ? `自${dayWords(firstDay)}起公示。${why}` : `公示至${dayWords(lastDay)}（含）`;

/** To whom objections go, as the notice names them; else the hotline stands above. */
function Objections({ contact }: { readonly contact: OpenNotice['objections'] }) {
  if (contact === null) return null;
  const { name, address, person, phone } = contact;
  return (
    <p>
      异议受理：{[name, address, person].filter(Boolean).join('，')}
      {phone !== undefined && (
        <>
          ，<a href={`tel:${phone}`}>{phone}</a>
        </>
      )}
    </p>
  );
}
