import { toyFacts } from '@zhutui/core/testing';
import type { Actor } from '@zhutui/db';
import { apply } from '../applications/apply.ts';
import { receive } from '../applications/receive.ts';
import type { Shop } from '../shop/shop.ts';
import { value } from './toy-people.ts';
import { member, reviewer } from './toy-shop.ts';

/** Where a case stands, with a new key for each step. */
export interface Standing {
  readonly key: string;
  readonly id: string;
  readonly version: number;
}

/** The next step of a case from an answer. */
export const from = (
  { id, version }: { readonly id: string; readonly version: number },
  more = '',
): Standing => ({ key: `${id}/${version}${more}`, id, version });

/** An application that a member filed under the toy scheme, as changed. */
export async function filed(
  shop: Shop,
  person: string,
  change: object = {},
  actor: Actor = member(person),
): Promise<Standing> {
  const filing = {
    scheme: 'toy',
    route: 'certificate',
    claim: toyFacts.claim,
    channel: 'web' as const,
    ...change,
  };
  const { id } = value(
    await apply(shop, actor, { key: `file ${person} ${JSON.stringify(change)}`, ...filing }),
  );
  return from({ id, version: 1 });
}

/** The same, taken up for review. */
export async function underReview(shop: Shop, person: string, change: object = {}): Promise<Standing> {
  return from(value(await receive(shop, reviewer, await filed(shop, person, change))));
}
