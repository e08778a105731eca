import type { CreateExpressContextOptions } from '@trpc/server/adapters/express';
import { actorOf } from '@zhutui/access';
import type { Context, Services } from '@zhutui/api';

const COOKIE = 'zhutui';

/** Reads who asks, afresh for each request: a disabled account ends at once. */
export function contextFor(services: Services, origin: string | null) {
  const secure = origin?.startsWith('https:') === true ? '; Secure' : '';
  return async ({ req, res }: CreateExpressContextOptions): Promise<Context> => {
    const token = cookieOf(req.headers.cookie);
    const actor = token === undefined ? undefined : await actorOf(services.shop.desk, token);
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

function cookieOf(header: string | undefined): string | undefined {
  const pairs = (header ?? '').split(';').map((pair) => pair.trim());
  const value = pairs.find((pair) => pair.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1);
  return value === '' ? undefined : value;
}
