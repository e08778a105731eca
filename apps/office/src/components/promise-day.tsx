import { useQuery } from '@tanstack/react-query';
import { trpc } from '../calls/client.ts';

interface PromiseDayProps {
  /** `YYYY-MM-DD`; null where the notice promises none. */
  readonly by: string | null;
  /** Whether the promise still runs. */
  readonly open: boolean;
}

/** A promised day as lists show it; one that has passed while the case is open says so. */
export function PromiseDay({ by, open }: PromiseDayProps) {
  const settings = useQuery(trpc.portal.settings.queryOptions());
  if (by === null) return <span className="quiet">未承诺</span>;
  const today = settings.data?.today ?? '';
  const late = open && today > by;
  return <span className={late ? 'late' : ''}>{late ? `${by}（已超期）` : by}</span>;
}
