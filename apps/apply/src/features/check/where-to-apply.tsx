import { useQuery } from '@tanstack/react-query';
import { channelWords, dayWords } from '@zhutui/wording';
import { Link } from 'wouter';
import { trpc } from '../../calls/client.ts';
import { filedByWords, filersOf, filesAlone } from '../../components/who-files.ts';
import type { CheckView } from './use-check.ts';

interface WhereToApplyProps {
  readonly scheme: string;
  readonly route: string;
  readonly view: CheckView;
}

/** Until when, by which way, with what; and the way on where it is by this site. */
export function WhereToApply({ scheme, route, view }: WhereToApplyProps) {
  const { channels, papers, contacts, lastDay } = view;
  const filers = useFilers(scheme, route);
  const isOnline = filesAlone(filers) && (channels.length === 0 || channels.includes('web'));
  return (
    <>
      <dl className="facts card">
        {lastDay !== null && (
          <>
            <dt>申报截止</dt>
            <dd>{dayWords(lastDay)}（含）</dd>
          </>
        )}
        {channels.length > 0 && (
          <>
            <dt>申报方式</dt>
            <dd>{channels.map((channel) => channelWords[channel]).join('、')}</dd>
          </>
        )}
        {papers.length > 0 && (
          <>
            <dt>要带的材料</dt>
            <dd>{papers.join('、')}</dd>
          </>
        )}
        {contacts.map(({ name, address, phone }) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>实施单位</dt>
            <dd>
              {[name, address].filter(Boolean).join('，')}
              {phone !== undefined && (
                <>
                  ，<a href={`tel:${phone}`}>{phone}</a>
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {isOnline ? (
        <div className="actions check-apply">
          <Link href={`/apply/${scheme}/${route}`} className="button button-main">
            申报此类
          </Link>
        </div>
      ) : (
        <p className="quiet check-apply">
          {filesAlone(filers) ? '本类不在网上自行申报，请按上述方式办理。' : filedByWords(filers)}
        </p>
      )}
    </>
  );
}

/** Who may file under the route, as its notice says. */
function useFilers(scheme: string, route: string): ReturnType<typeof filersOf> {
  const plan = useQuery(trpc.schemes.read.queryOptions({ id: scheme })).data;
  const own = plan?.routes.find((one) => one.route === route);
  return plan && own ? filersOf(plan, own) : [];
}
