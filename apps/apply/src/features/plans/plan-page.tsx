import { useQuery } from '@tanstack/react-query';
import { channelWords, dayWords } from '@zhutui/wording';
import { Link } from 'wouter';
import { trpc } from '../../calls/client.ts';
import { Limits } from '../../components/limits.tsx';
import { Loading, Trouble } from '../../components/loading.tsx';
import { NotFoundPage } from '../../components/not-found-page.tsx';
import { NotOpen } from '../../components/not-open.tsx';
import { PublicNotice } from '../../components/public-notice.tsx';
import { Sentence } from '../../components/sentence.tsx';
import { Title } from '../../components/title.tsx';
import { filedByWords, filersOf, filesAlone } from '../../components/who-files.ts';
import type { Plan, PlanRoute } from './plan.ts';
import { channelsOf, contactsOf, papersOf } from './procedure.ts';
import { Sentences } from './sentences.tsx';

/** One plan as its notice states it: who may apply for what, how, with what, until when. */
export function PlanPage({ scheme }: { readonly scheme: string }) {
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: scheme }));
  if (plan.isPending) return <Loading />;
  if (plan.isError) return <Trouble again={() => void plan.refetch()} />;
  if (plan.data === null) return <NotFoundPage />;
  return <PlanText plan={plan.data} />;
}

function PlanText({ plan }: { readonly plan: Plan }) {
  const { notice } = plan;
  return (
    <>
      <Title>{plan.title}</Title>
      <p className="quiet">
        {notice.issuer}　{notice.number ?? ''}　{dayWords(notice.issuedOn)}
      </p>
      <NotOpen of={plan} what="本计划" />
      <h2>共同条件</h2>
      <div className="card">
        <Sentences cited={[...plan.requires, ...plan.opens, ...plan.closes, ...plan.once]} />
        <PublicNotice cited={plan.publicNotice} />
      </div>
      <Limits limits={plan.allocates} />
      {plan.routes.map((route) => (
        <RouteText key={route.route} plan={plan} route={route} />
      ))}
      <Contacts plan={plan} />
      <Readings plan={plan} />
    </>
  );
}

function RouteText({ plan, route }: { readonly plan: Plan; readonly route: PlanRoute }) {
  const channels = channelsOf(plan, route);
  const papers = papersOf(plan, route);
  const filers = filersOf(plan, route);
  const isOnline = filesAlone(filers) && (channels.length === 0 || channels.includes('web'));
  const { isOpen } = route;
  return (
    <section className="card" aria-labelledby={`route-${route.route}`}>
      <h2 id={`route-${route.route}`}>{route.title}</h2>
      {plan.isOpen && <NotOpen of={route} what="本类" />}
      <Sentences cited={[...route.requires, ...route.opens, ...route.closes, ...route.once]} />
      <h3>资助标准</h3>
      <Sentences cited={route.pays} />
      <Limits limits={route.allocates} />
      <PublicNotice cited={route.publicNotice} />
      {papers.length > 0 && (
        <>
          <h3>需要的材料</h3>
          <ul>
            {papers.map((paper) => (
              <li key={paper}>{paper}</li>
            ))}
          </ul>
        </>
      )}
      {channels.length > 0 && <p>申报方式：{channels.map((channel) => channelWords[channel]).join('、')}</p>}
      {!isOnline && (
        <p className="quiet">
          {filesAlone(filers) ? '本类不在网上自行申报，请按上述方式办理。' : filedByWords(filers)}
        </p>
      )}
      <div className="actions">
        {isOpen && isOnline && (
          <Link href={`/apply/${plan.id}/${route.route}`} className="button button-main">
            申报此类
          </Link>
        )}
        {isOpen && route.pays.length > 0 && (
          <Link href={`/check/${plan.id}/${route.route}`} className="button">
            先测一测是否符合条件
          </Link>
        )}
      </div>
    </section>
  );
}

function Contacts({ plan }: { readonly plan: Plan }) {
  const contacts = contactsOf(plan);
  if (contacts.length === 0) return null;
  return (
    <section aria-label="联系方式">
      <h2>负责实施单位</h2>
      {contacts.map((contact) => (
        <dl key={contact.name} className="facts card">
          <dt>单位</dt>
          <dd>{contact.name}</dd>
          {contact.address !== undefined && (
            <>
              <dt>地址</dt>
              <dd>{contact.address}</dd>
            </>
          )}
          {contact.person !== undefined && (
            <>
              <dt>联系人</dt>
              <dd>{contact.person}</dd>
            </>
          )}
          {contact.phone !== undefined && (
            <>
              <dt>电话</dt>
              <dd>
                <a href={`tel:${contact.phone}`}>{contact.phone}</a>
              </dd>
            </>
          )}
        </dl>
      ))}
      {plan.promises.length > 0 && (
        <ul>
          {plan.promises.map(({ sentence }) => (
            <li key={sentence}>
              <Sentence sentence={sentence} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Where the text can be read in more than one way: which reading this system works by, and why. */
function Readings({ plan }: { readonly plan: Plan }) {
  if (plan.register.length === 0) return null;
  return (
    <details className="card">
      <summary>条文理解说明（{plan.register.length} 条）</summary>
      <ul className="sentences">
        {plan.register.map(({ entry, question, taken, why }) => (
          <li key={entry}>
            <strong>{entry}</strong>　{question}
            <br />
            采用：{taken}
            <br />
            <span className="quiet">理由：{why}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
