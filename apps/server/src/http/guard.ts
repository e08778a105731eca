import { networkOf } from '@zhutui/access';
import type { NextFunction, Request, RequestHandler, Response } from 'express';

const CALLS_A_MINUTE = 600;
const MINUTE = 60_000;

/** Headers for every answer: nothing from elsewhere, nothing framed, nothing guessed. */
export function guardHeaders(origin: string | null): RequestHandler {
  const secure = origin?.startsWith('https:') === true;
  return (_, response, next) => {
    response.set({
      'Content-Security-Policy':
        "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'",
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'same-origin',
      'Cross-Origin-Opener-Policy': 'same-origin',
      ...(secure ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    });
    next();
  };
}

export interface GuardOptions {
  readonly origin: string | null;
  readonly tick: () => number;
}

/**
 * Before a call is read: POST and JSON only, from our own pages or from no page at all, and no more procedure calls
 * a minute from one network than a busy desk makes. Answers are kept in no cache.
 */
export function guardCalls({ origin, tick }: GuardOptions): RequestHandler {
  const within = limiter(tick);
  return (request, response, next) => {
    response.set('Cache-Control', 'no-store');
    if (request.method !== 'POST') return refuse(response, 405, '请用 POST 方式调用。');
    if (request.is('application/json') === false) return refuse(response, 415, '请求内容应为 JSON。');
    if (!fromOurPages(request, origin)) return refuse(response, 403, '请求来自其他网站，未予受理。');
    const calls = request.path.split(/,|%2c/i).length;
    if (!within(networkOf(request.ip ?? ''), calls))
      return refuse(response, 429, '操作过于频繁，请稍后再试。');
    return next();
  };
}

function fromOurPages(request: Request, origin: string | null): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  const from = request.headers.origin;
  return from === undefined || from === (origin ?? `http://${request.headers.host ?? ''}`);
}

/** Counts calls per network in the running minute; old counts are forgotten as minutes pass. */
function limiter(tick: () => number): (network: string, calls: number) => boolean {
  let minute = 0;
  let counts = new Map<string, number>();
  return (network, calls) => {
    const now = Math.floor(tick() / MINUTE);
    if (now !== minute) {
      minute = now;
      counts = new Map();
    }
    const count = (counts.get(network) ?? 0) + calls;
    counts.set(network, count);
    return count <= CALLS_A_MINUTE;
  };
}

/** For an operator on this machine: asked from elsewhere, or through a proxy, it is not there. */
export const onThisMachine: RequestHandler = ({ socket, headers }, response, next) => {
  const forwarded = FORWARDED.some((name) => headers[name] !== undefined);
  if (forwarded || !LOOPBACK.test(socket.remoteAddress ?? '')) return refuse(response, 404, '没有这个页面。');
  return next();
};

const FORWARDED = ['forwarded', 'via', 'x-forwarded-for', 'x-forwarded-host', 'x-real-ip'];
const LOOPBACK = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/;

/** Under `/api` there is nothing but the calls: no page stands in for one that is missing. */
export const noSuchCall: RequestHandler = (_, response) => {
  response.set('Cache-Control', 'no-store');
  refuse(response, 404, '没有这个接口，请核对地址。');
};

/** Answers with a sentence, and nothing is done. */
export function refuse(response: Response, status: number, message: string): void {
  response.status(status).json({ error: { message } });
}

/** The last resort: says that nothing was saved, never why in detail. */
export const lastResort =
  (report: (error: unknown) => void) =>
  (error: unknown, _request: Request, response: Response, next: NextFunction): void => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const status = statusOf(error);
    if (status === 500) report(error);
    refuse(response, status, status === 413 ? '文件过大，请分批提交。' : '请求无法处理，未保存任何更改。');
  };

const statusOf = (error: unknown): number =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : 500;
