import { useInfiniteQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import { dayWords, moneyWords } from '@zhutui/wording';
import { trpc } from '../../calls/client.ts';
import { Loading, Trouble } from '../../components/loading.tsx';
import { Title } from '../../components/title.tsx';
import { groupNotices, type NoticeGroup } from './group-notices.ts';

type Page = Extract<Outputs['notices']['list'], { readonly ok: true }>['value'];
export type OpenNotice = Page['notices'][number];

/** Public notices that run: who is to receive how much, until when objections are heard, and by whom. */
export function NoticesPage() {
  const read = useInfiniteQuery(
    trpc.notices.list.infiniteQueryOptions(
      {},
      { getNextPageParam: (last) => (last.ok ? last.value.cursor : null) },
    ),
  );
  if (read.isPending) return <Loading />;
  if (read.data === undefined) return <Trouble again={() => void read.refetch()} />;
  const notices = read.data.pages.flatMap((page) => (page.ok ? page.value.notices : []));
  const { hasNextPage: more } = read;
  return (
    <>
      <Title>公示</Title>
      <p>
        以下申报按通知规定公示，姓名隐去部分文字。对公示内容有异议的，请在公示期内向所列单位反映，也可拨打
        12351。
      </p>
      {notices.length === 0 && !more && <p className="notice">目前没有正在公示的申报。</p>}
      {groupNotices(notices).map((group) => (
        <Group key={group.key} group={group} more={more} />
      ))}
      {read.isError && <Trouble again={() => void read.refetch()} />}
      {more && (
        <p className="actions">
          <button
            type="button"
            className="button"
            disabled={read.isFetching}
            onClick={() => void read.fetchNextPage()}
          >
            {read.isFetching ? '正在读取……' : '显示更多'}
          </button>
        </p>
      )}
    </>
  );
}

interface GroupProps {
  readonly group: NoticeGroup<OpenNotice>;
  /** Whether more of it may follow that has not been read. */
  readonly more: boolean;
}

function Group({ group: { key, notices, head }, more }: GroupProps) {
  const total = notices.reduce((sum, { amount }) => sum + amount, 0);
  return (
    <section className="card" aria-labelledby={key}>
      <h2 id={key}>
        {head.schemeTitle} · {head.routeTitle}
      </h2>
      <p>依据：{head.sentence}</p>
      <p className="quiet">
        {head.when === 'before payment' ? '审核已通过，公示期满无异议后拨付。' : '资金已拨付，现予公示。'}
        {more ? '已列出' : '共'} {notices.length} 人，{moneyWords(total)}。
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
