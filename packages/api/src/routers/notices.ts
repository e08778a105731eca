import { listNotices, runningNotices } from '@zhutui/casework';
import { z } from 'zod';
import { open, router, staff } from '../base/procedures.ts';

const cursor = z.string().max(200);
/** As a client's reading on and on asks for pages: none yet on the first, and always forward. */
const onward = z.strictObject({ cursor: cursor.nullish(), direction: z.literal('forward').exactOptional() });
const page = z.strictObject({
  cursor: cursor.exactOptional(),
  limit: z.int().min(1).max(100).exactOptional(),
});

/** Public notices: what everybody may see, names masked, and for staff the cases behind it. */
export const noticesRouter = router({
  list: open
    .input(onward)
    .query(({ ctx, input }) => listNotices(ctx.services.shop, { cursor: input.cursor ?? undefined })),
  running: staff('application.object')
    .input(page)
    .query(({ ctx, input }) => runningNotices(ctx.services.shop, input)),
});
