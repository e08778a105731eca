import { type DestinationStream, type Logger, pino } from 'pino';
import type { Env } from './env.ts';

/** The log: one JSON object a line, on standard output unless told; of an error only what names no person. */
export const createLogger = (level: Env['LOG_LEVEL'], to: DestinationStream = pino.destination(1)): Logger =>
  pino({ level, serializers: { err: errorForLog } }, to);

interface LoggedError {
  readonly type: string;
  readonly code?: string;
  readonly message: string;
  readonly stack: string;
  readonly cause?: LoggedError;
  readonly errors?: readonly LoggedError[];
}

const DEEPEST = 5;

/**
 * An error's type, code, message, frames and causes, and nothing else it carries: a database puts the row it refused
 * into `detail`, a driver the parameters beside it.
 */
export function errorForLog(error: unknown, depth = 0): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'not an error', stack: '' };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const inner = depth < DEEPEST && error.cause instanceof Error ? error.cause : undefined;
  const parts = depth < DEEPEST && error instanceof AggregateError ? error.errors : undefined;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    message: DATA_EXCEPTION.test(code ?? '') ? withoutValues(error.message) : error.message,
    stack: framesOf(error),
    ...(inner === undefined ? {} : { cause: errorForLog(inner, depth + 1) }),
    ...(parts === undefined ? {} : { errors: parts.map((part) => errorForLog(part, depth + 1)) }),
  };
}

/** PostgreSQL's codes for a value it cannot take, which its message quotes: `invalid input syntax for type integer: "…"`. */
const DATA_EXCEPTION = /^22[0-9A-Z]{3}$/;

const withoutValues = (message: string): string => message.replace(/".*"/s, '"…"').replace(/: .*/s, '');

/** The message stands at the top of a stack and is left out there. */
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => /^ {4}at /.test(line))
    .map((line) => line.trim())
    .join('\n');
