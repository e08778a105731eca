import type { Services } from '@zhutui/api';
import express, { type Request, type RequestHandler } from 'express';
import { actorIn, tokenIn } from './context.ts';
import { refuse } from './guard.ts';

/** Forms and questions are small; files are not, and only staff bring files. */
const SMALL = 256 * 1024;
const LARGEST = 10 * 1024 * 1024;

/**
 * Reads the JSON of a call: at most 10 MB from staff who are signed in, 256 kB from everybody else, so that nobody from
 * outside can keep the server busy with one body.
 */
export function bodies(services: Services): RequestHandler {
  const [small, large] = [SMALL, LARGEST].map((limit) => express.json({ limit, verify: refuseNul }));
  return async (request, response, next) => {
    if (isSmall(request)) return small?.(request, response, next);
    const actor = await actorIn(services, request);
    if (actor === undefined && tokenIn(request) !== undefined) return refuse(response, 401, '请先登录。');
    return (actor?.kind === 'staff' ? large : small)?.(request, response, next);
  };
}

const isSmall = ({ headers }: Request): boolean => Number(headers['content-length'] ?? LARGEST) <= SMALL;

/** PostgreSQL cannot keep this character, and nobody types it: such a body is refused as no JSON of ours. */
function refuseNul(_request: unknown, _response: unknown, body: Buffer): void {
  if (body.includes('\\u0000') && NUL.test(body.toString('latin1')))
    throw Object.assign(new SyntaxError('a NUL in a text'), { status: 400 });
}

/** The escape itself, not a backslash that is escaped and followed by `u0000`. */
const NUL = /(?<!\\)(?:\\\\)*\\u0000/;
