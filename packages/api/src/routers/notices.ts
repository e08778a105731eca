import { listNotices, runningNotices } from '@zhutui/casework';
import { ok } from '@zhutui/core';
import { open, router, staff } from '../base/procedures.ts';

/** Public notices: what everybody may see, names masked, and for staff the cases behind it. */
export const noticesRouter = router({
  list: open.query(({ ctx }) => listNotices(ctx.services.shop)),
  running: staff('application.object').query(async ({ ctx }) => ok(await runningNotices(ctx.services.shop))),
});
