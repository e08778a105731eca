import { useQuery } from '@tanstack/react-query';
import type { Outputs } from '@zhutui/contract';
import { dayWords } from '@zhutui/wording';
import { type FormEvent, useState } from 'react';
import { Link } from 'wouter';
import { trpc } from '../../calls/client.ts';
import { Loading, Trouble } from '../../components/loading.tsx';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Under which plans, and which of their kinds, a certificate or a competition of a day may be applied for today. */
export function WhichPlan() {
  const [typed, setTyped] = useState('');
  const [eventOn, setEventOn] = useState<string>();
  const isDay = DAY.test(typed);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (isDay) setEventOn(typed);
  };
  return (
    <section className="card" aria-labelledby="which-plan">
      <h2 id="which-plan">不知道该按哪一年的计划申报？</h2>
      <form onSubmit={send} className="field">
        <label htmlFor="event-on">证书颁发（批准）日期或竞赛日期</label>
        <div className="with-button">
          <input
            id="event-on"
            type="date"
            required
            min="1950-01-01"
            max="2099-12-31"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <button type="submit" className="button">
            查一查
          </button>
        </div>
      </form>
      <div aria-live="polite">{eventOn !== undefined && <OpenTo eventOn={eventOn} />}</div>
    </section>
  );
}

function OpenTo({ eventOn }: { readonly eventOn: string }) {
  const editions = useQuery(trpc.schemes.openTo.queryOptions({ eventOn }));
  if (editions.isPending) return <Loading />;
  if (editions.isError) return <Trouble again={() => void editions.refetch()} />;
  const fitting = editions.data.filter(({ asksDay }) => asksDay);
  return (
    <>
      {fitting.length === 0 ? (
        <p className="notice notice-wait">
          按{dayWords(eventOn)}
          ，目前没有正在受理的助推计划。请核对日期，或查看各计划的条件，向其中列出的实施单位咨询。
        </p>
      ) : (
        <Editions
          title={`${dayWords(eventOn)}符合以下类别对日期的规定，其他条件另行审核：`}
          editions={fitting}
        />
      )}
      <Editions
        title="以下类别正在受理，申报时不填写日期："
        editions={editions.data.filter(({ asksDay }) => !asksDay)}
      />
    </>
  );
}

interface EditionsProps {
  readonly title: string;
  readonly editions: Outputs['schemes']['openTo'];
}

function Editions({ title, editions }: EditionsProps) {
  if (editions.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul className="links">
        {editions.map((one) => (
          <li key={`${one.scheme}/${one.route}`}>
            <Link href={`/plans/${one.scheme}`}>
              {one.routeTitle}（{one.title}）
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
