import { day, id, instant, refersTo, text, unique } from '../column.ts';
import type { Schema } from '../schema.ts';

/** Public notices before payment, what was objected to them, and the calendars they are counted over. */
export async function createNotices(schema: Schema): Promise<void> {
  await schema.table('notice_period', {
    columns: {
      id,
      application_id: unique(refersTo('application')),
      sentence: text,
      first_day: day,
      opened_at: instant,
    },
  });
  await schema.table('objection', {
    columns: { id, application_id: refersTo('application'), words: text, by: text, at: instant },
  });
  await schema.index('objection', ['application_id']);
  await schema.table('calendar', {
    columns: { name: { ...text, primary: true }, days: text, source: text, by: text, at: instant },
  });
}
