import type { CreateExpressContextOptions } from '@trpc/server/adapters/express';
import { actorOf } from '@zhutui/access';
import type { Context, Services } from '@zhutui/api';
import type { Actor } from '@zhutui/db';
import type { Request } from 'express';

const COOKIE = 'zhutui';

/** Reads who asks, afresh for each request: a disabled account ends at once. */
export function contextFor(services: Services, origin: string | null) {
  const secure = origin?.startsWith('https:') === true ? '; Secure' : '';
  return async ({ req, res }: CreateExpressContextOptions): Promise<Context> => {
    const token = tokenIn(req);
    const actor = await actorIn(services, req);
    return {
      services,
      actor,
      token,
      address: req.ip ?? 'unknown',
      setSession: (value) =>
        void res.append(
          'Set-Cookie',
          `${COOKIE}=${value ?? ''}; Path=/; HttpOnly; SameSite=Strict${secure}${value === undefined ? '; Max-Age=0' : ''}`,
        ),
    };
  };
}

/** Who holds the session that the request carries, with the rights of this moment. */
export async function actorIn(services: Services, request: Request): Promise<Actor | undefined> {
  const token = tokenIn(request);
  return token === undefined ? undefined : await actorOf(services.shop.desk, token);
}

/** The session that the request carries, be it good or not. */
export function tokenIn({ headers }: Request): string | undefined {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return value === '' ? undefined : value;
}
