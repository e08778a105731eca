import { useQuery } from '@tanstack/react-query';
import { dayWords } from '@zhutui/wording';
import { Link } from 'wouter';
import { trpc } from '../../calls/client.ts';
import { failureOf } from '../../components/failure.ts';
import { Loading } from '../../components/loading.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { SignedIn } from '../../components/signed-in.tsx';
import { StateTag } from '../../components/state-tag.tsx';
import { Title } from '../../components/title.tsx';

export const MinePage = () => (
  <SignedIn>
    <Mine />
  </SignedIn>
);

/** A worker's applications of all years, the latest first. */
function Mine() {
  const cases = useQuery(trpc.mine.list.queryOptions());
  if (cases.isPending) return <Loading />;
  return (
    <>
      <Title>我的申报</Title>
      <Profile />
      <Reasons reasons={failureOf(cases)} />
      {cases.data?.ok === true && cases.data.value.length === 0 && (
        <p>
          您还没有申报。请到<Link href="/">首页</Link>查看正在受理的助推计划。
        </p>
      )}
      {cases.data?.ok === true &&
        cases.data.value.map((one) => (
          <section key={one.id} className="card">
            <p className="row">
              <strong>{one.routeTitle}</strong>
              <StateTag state={one.state} />
            </p>
            <p className="quiet">{one.schemeTitle}</p>
            <p className="row">
              <span className="quiet reference">
                受理编号 {one.reference}　{dayWords(one.filedOn)}申报
              </span>
              <Link href={`/mine/${one.id}`}>
                查看进度<span className="hidden">：{one.reference}</span>
              </Link>
            </p>
          </section>
        ))}
    </>
  );
}

/** The union's own record of the worker: what is wrong here must be put right before money can be paid. */
function Profile() {
  const profile = useQuery(trpc.mine.profile.queryOptions());
  if (profile.data?.ok !== true) return null;
  const { name, idNumber, phone, card, employer } = profile.data.value;
  return (
    <details className="card">
      <summary>{name}，工会登记信息</summary>
      <dl className="facts">
        <dt>身份证号</dt>
        <dd className="reference">{idNumber}</dd>
        <dt>手机号</dt>
        <dd className="reference">{phone ?? '未登记'}</dd>
        <dt>互助服务卡</dt>
        <dd className="reference">{card ?? '未登记，请尽快到所在单位工会或服务站办理'}</dd>
        <dt>工作单位</dt>
        <dd>{employer ?? '未登记'}</dd>
      </dl>
      <p className="quiet">信息有误的，请联系所在单位工会或拨打 12351 更正。</p>
    </details>
  );
}
