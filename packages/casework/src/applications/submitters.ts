import { type Channel, type Reason, type Submitter, unread } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import type { RoutePlace } from './find-route.ts';

/** Who may hand an application in: the route's own words, else the scheme's; undefined where the notice says nothing. */
export function submittersOf({ entry, route }: RoutePlace): readonly Submitter[] | undefined {
  const cited = [route.submitters, entry.scheme.submitters].map((submitters) =>
    Object.values(submitters ?? {}).flatMap(unread),
  );
  return cited.find((submitters) => submitters.length > 0);
}

/** A reason where the notice leaves it to others to submit than whoever does. A unit's union submits only where the notice says so. */
export function submitterReasons(
  place: RoutePlace,
  channel: Channel,
  actor: Actor,
  isUnit: boolean,
): Reason[] {
  const allowed = submittersOf(place) ?? BY_DEFAULT;
  if (standsFor(channel, actor, isUnit).some((submitter) => allowed.includes(submitter))) return [];
  const by = allowed.map((submitter) => WORDS[submitter]).join('、');
  return [
    {
      code: 'wrong-submitter',
      message: `“${place.route.title}”须由${by}申报，请与其联系办理。`,
      path: 'route',
    },
  ];
}

/** A unit hands in a table of its people where the notice lets it submit and takes rosters. */
export function unitRosterReasons(place: RoutePlace, actor: Actor): Reason[] {
  const allowed = submittersOf(place) ?? BY_DEFAULT;
  const single = submitterReasons(place, 'web', actor, true);
  return single.length > 0 || allowed.includes('roster') ? single : [ONE_BY_ONE];
}

const ONE_BY_ONE: Reason = {
  code: 'wrong-channel',
  message: '通知没有规定单位工会可以按名单一并申报，请逐人申报。',
  path: 'route',
};

const BY_DEFAULT: readonly Submitter[] = ['person', 'association', 'roster'];

/** For whom the application comes in: staff key what a worker tells them, what the association hands in, or a unit's papers. */
function standsFor(channel: Channel, actor: Actor, isUnit: boolean): readonly Submitter[] {
  if (actor.kind === 'member') return ['person'];
  if (isUnit) return ['unit union'];
  if (channel === 'roster') return ['roster', 'association'];
  return channel === 'paper' ? ['person', 'association', 'unit union'] : ['person', 'association'];
}

const WORDS: Readonly<Record<Submitter, string>> = {
  person: '职工本人',
  'unit union': '所在单位工会',
  association: '协会',
  roster: '组织方（名单）',
};
