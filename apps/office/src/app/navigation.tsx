import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { trpc } from '../calls/client.ts';
import type { Me } from '../calls/me.ts';
import { type Place, placesFor } from './places.ts';

/** Where the signed-in person may go, by subject. */
export function Navigation({ me, went }: { readonly me: Me; readonly went: () => void }) {
  const plans = useQuery(trpc.schemes.list.queryOptions());
  const places = placesFor(me, plans.data);
  const groups = [...new Set(places.map(({ group }) => group))];
  return (
    <nav id="navigation" aria-label="主要栏目">
      {groups.map((group) => (
        <div key={group}>
          <h2>{group}</h2>
          <ul>
            {places
              .filter((place) => place.group === group)
              .map((place) => (
                <li key={place.to}>
                  <PlaceLink place={place} went={went} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

const PlaceLink = ({ place, went }: { readonly place: Place; readonly went: () => void }) => (
  <Link to={place.to} onClick={went}>
    {place.label}
  </Link>
);
