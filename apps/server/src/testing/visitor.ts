import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@zhutui/api';
import type { Site } from './site.ts';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type Named<T> = { [R in keyof T & string]: `${R}.${keyof T[R] & string}` }[keyof T & string];
type At<T, P> = P extends `${infer R}.${infer N}`
  ? R extends keyof T
    ? N extends keyof T[R]
      ? T[R][N]
      : never
    : never
  : never;

export type Path = Named<Inputs>;

/** An answer as it came, its body parsed where it is JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The sentence of an error, '' where there is none. */
  readonly message: string;
}

/** One browser: keeps its cookie and sends calls in tRPC's wire format. */
export interface Visitor {
  /** The answer of a call; throws with status and sentence when it failed. */
  readonly ask: <P extends Path>(path: P, input?: At<Inputs, P>) => Promise<At<Outputs, P>>;
  /** The whole reply to a call, also when it failed. */
  readonly send: (path: string, input?: unknown, init?: RequestInit) => Promise<Reply>;
  readonly cookie: () => string;
  readonly wear: (cookie: string) => void;
}

export function visitor({ url }: Pick<Site, 'url'>): Visitor {
  let cookie = '';
  const send: Visitor['send'] = async (path, input, init = {}) => {
    const headers = {
      'content-type': 'application/json',
      ...(cookie === '' ? {} : { cookie }),
      ...init.headers,
    };
    const body = JSON.stringify(input);
    const response = await fetch(`${url}/api/trpc/${path}`, { method: 'POST', body, ...init, headers });
    const [set] = response.headers.getSetCookie();
    if (set !== undefined) cookie = set.split(';', 1)[0] ?? '';
    return replyOf(response, await response.text());
  };
  const ask: Visitor['ask'] = async (path, input) => {
    const reply = await send(path, input);
    if (reply.status !== 200) throw new Error(`${path}: ${reply.status} ${reply.message}`);
    return (JSON.parse(reply.text) as { result: { data: never } }).result.data;
  };
  return {
    ask,
    send,
    cookie: () => cookie,
    wear: (other) => {
      cookie = other;
    },
  };
}

const replyOf = ({ status, headers }: Response, text: string): Reply => ({
  status,
  headers,
  text,
  message: /"message":"([^"]*)"/.exec(text)?.[1] ?? '',
});
