import { type ApplicationEvent, applicationGraph, eventsFrom } from '@zhutui/core';
import type { Actor, Trx } from '@zhutui/db';
import { isPlaceOpen } from '../allocation/place-open.ts';
import type { Case } from '../cases/case.ts';
import { levelReasons } from '../cases/level-reasons.ts';
import { nextLevel } from '../cases/levels.ts';
import { deciderReasons, staffReasons } from '../cases/relations.ts';
import { secondLookReasons } from '../cases/second-look.ts';
import { isRunning, periodOf } from '../notices/notice-period.ts';
import type { Shop } from '../shop/shop.ts';
import { todayOf } from '../shop/today.ts';

const HANDLING: readonly ApplicationEvent[] = ['receive', 'return', 'hold', 'resume', 'object'];
const KEYING: readonly ApplicationEvent[] = ['correct', 'withdraw'];

/** What can happen next in a case as far as this actor's part in it goes. */
export async function caseEvents(
  trx: Trx,
  { desk }: Shop,
  actor: Actor,
  found: Case,
): Promise<ApplicationEvent[]> {
  const { state, id } = found.application;
  const isHandled = staffReasons(actor, found).length === 0;
  if (state === 'paid') {
    const period = await periodOf(trx, found);
    return isHandled && period !== undefined && isRunning(period, todayOf(desk)) ? ['object'] : [];
  }
  const looks = [...(await secondLookReasons(trx, actor, found)), ...(await levelReasons(trx, actor, found))];
  const isTheirs = looks.length === 0;
  const decides = isTheirs && (await deciderReasons(trx, actor, found)).length === 0;
  const offered = [
    ...(decides ? decisionsAt(found) : []),
    ...(isTheirs && isHandled ? HANDLING : []),
    ...KEYING,
  ];
  const isOpen = await isPlaceOpen(trx, id);
  return eventsFrom(applicationGraph, state).filter(
    (event) => offered.includes(event) && !(isOpen && event === 'receive'),
  );
}

/** Only the last level approves; those before it endorse. */
const decisionsAt = (found: Case): ApplicationEvent[] => [
  nextLevel(found) === undefined ? 'approve' : 'endorse',
  'refuse',
  'refer',
];
