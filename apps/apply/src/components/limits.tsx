import { type AllocationData, allocationWords, limitTitle, putOffWords } from '@zhutui/wording';
import { Sentence } from './sentence.tsx';

/** A sentence with its datum, as a plan describes it. */
interface CitedDatum {
  readonly sentence: string;
  readonly value: unknown;
}

/** The sentences by which places or money are limited: what each comes to, and what becomes of those who get none. */
export function Limits({ limits }: { readonly limits: readonly CitedDatum[] }) {
  return limits.map(({ sentence, value }) => {
    const data = value as AllocationData;
    return (
      <div key={sentence} className="notice notice-wait">
        <p>
          <strong>{limitTitle(data)}</strong>
        </p>
        <p>
          <Sentence sentence={sentence} />
        </p>
        <p className="quiet">
          {allocationWords(data)}
          {putOffWords(data)}
        </p>
      </div>
    );
  });
}

interface Limiting {
  readonly allocates: readonly CitedDatum[];
  readonly routes: readonly { readonly route: string; readonly allocates: readonly CitedDatum[] }[];
}

/** What limits a route: the plan's sentences over all its routes, then the route's own. */
export const limitsOf = (plan: Limiting, name: string): readonly CitedDatum[] => [
  ...plan.allocates,
  ...plan.routes.filter(({ route }) => route === name).flatMap(({ allocates }) => allocates),
];
