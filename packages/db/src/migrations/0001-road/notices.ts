import { sql } from 'kysely';
import { day, id, instant, oneOf, optional, refersTo, text } from '../column.ts';
import type { Schema } from '../schema.ts';

/** Public notices before and after payment, what was objected to them, and the calendars they are counted over. */
export async function createNotices(schema: Schema): Promise<void> {
  await schema.table('notice_period', {
    columns: {
      id,
      application_id: refersTo('application'),
      moment: oneOf('before payment', 'after payment'),
      sentence: text,
      first_day: day,
      opened_at: instant,
      ended_at: optional(instant),
    },
    unique: [['application_id', 'moment']],
  });
  await schema.index('notice_period', ['moment'], { where: sql`ended_at is null` });
  await schema.table('objection', {
    columns: {
      id,
      application_id: refersTo('application'),
      words: text,
      by: text,
      at: instant,
      answer: optional(oneOf('upheld', 'dismissed')),
      answer_words: optional(text),
      answered_by: optional(text),
      answered_at: optional(instant),
    },
    checks: {
      answered_whole: sql`(answer is null) = (answered_by is null) and (answer is null) = (answer_words is null) and (answer is null) = (answered_at is null)`,
      another_answers: sql`answered_by is null or answered_by <> "by"`,
    },
  });
  await schema.index('objection', ['application_id']);
  await schema.table('calendar', {
    columns: { name: { ...text, primary: true }, days: text, source: text, by: text, at: instant },
  });
}
