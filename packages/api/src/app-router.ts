import { router } from './base/procedures.ts';
import { accessRouter } from './routers/access.ts';
import { allocationsRouter } from './routers/allocations.ts';
import { casesRouter } from './routers/cases.ts';
import { listsRouter } from './routers/lists.ts';
import { mineRouter } from './routers/mine.ts';
import { noticesRouter } from './routers/notices.ts';
import { portalRouter, sandboxRouter, staffRouter } from './routers/offices.ts';
import { payoutRouter } from './routers/payout.ts';
import { registersRouter } from './routers/registers.ts';
import { schemesRouter } from './routers/schemes.ts';
import { unitsRouter } from './routers/units.ts';

/** Every call there is; the plugins come with the services of each request, so the router names none. */
export const appRouter = router({
  portal: portalRouter,
  access: accessRouter,
  schemes: schemesRouter,
  mine: mineRouter,
  cases: casesRouter,
  allocations: allocationsRouter,
  notices: noticesRouter,
  registers: registersRouter,
  lists: listsRouter,
  payout: payoutRouter,
  units: unitsRouter,
  staff: staffRouter,
  sandbox: sandboxRouter,
});

export type AppRouter = typeof appRouter;
