import type { RequestHandler } from 'express';
import { Counter, collectDefaultMetrics, Registry } from 'prom-client';

/** Counters for an operator's monitoring; they hold no personal data. */
export function meter(): { readonly count: RequestHandler; readonly page: RequestHandler } {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const calls = new Counter({
    name: 'zhutui_requests_total',
    help: 'Requests to the calls, by status',
    labelNames: ['status'],
    registers: [registry],
  });
  return {
    count: (_, response, next) => {
      response.on('finish', () => calls.inc({ status: String(response.statusCode) }));
      next();
    },
    page: async (_, response) => void response.type(registry.contentType).send(await registry.metrics()),
  };
}
