import { type Channel, type Reason, unread } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import type { RoutePlace } from './find-route.ts';

/** Where a notice says nothing of how applications come in. */
const UNSAID: readonly Channel[] = ['web', 'hotline', 'station'];
const BY_ONESELF: readonly Channel[] = ['web', 'app'];

/** The ways in that the notice allows for a route: the route's own words, else the scheme's, else the usual three. */
export function channelsOf({ entry, route }: RoutePlace): readonly Channel[] {
  const cited = [route.channels, entry.scheme.channels].map((channels) =>
    Object.values(channels ?? {}).flatMap(unread),
  );
  return cited.find((channels) => channels.length > 0) ?? UNSAID;
}

/** Members and units' unions file by themselves, staff for those who call, come or write; each only by a way the notice allows. */
export function channelReasons(place: RoutePlace, channel: Channel, actor: Actor, isUnit = false): Reason[] {
  const allowed = channelsOf(place);
  if (!allowed.includes(channel))
    return [
      {
        code: 'wrong-channel',
        message: `“${place.route.title}”不能通过${WORDS[channel]}申报，可以通过：${allowed.map((one) => WORDS[one]).join('、')}。`,
        path: 'channel',
      },
    ];
  if ((actor.kind === 'member' || isUnit) === BY_ONESELF.includes(channel)) return [];
  const message =
    actor.kind === 'member'
      ? '本人请通过网上申报。'
      : '工作人员代为录入时，请选择来电、到站、纸质材料或名单。';
  return [{ code: 'wrong-channel', message, path: 'channel' }];
}

const WORDS: Readonly<Record<Channel, string>> = {
  web: '网上',
  app: '手机应用',
  hotline: '热线电话',
  station: '工会服务站',
  paper: '纸质材料',
  roster: '组织方名单',
};
