import type { Instant } from '@zhutui/core';
import type { Trx } from '@zhutui/db';
import { staffNames } from '../people/staff-names.ts';

/** One thing that happened to an application. */
export interface TimelineEntry {
  readonly at: Instant;
  /** e.g. `application.approve`, `match.grant` */
  readonly action: string;
  /** Who did it, by name; `本人` for the applicant. */
  readonly by: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The answers concerned, as paths, where it was about some. */
  readonly fields: readonly string[];
}

/** What the audit tells of an application, first to last. */
export async function timelineOf(trx: Trx, applicationId: string): Promise<TimelineEntry[]> {
  const rows = await trx
    .selectFrom('audit')
    .select(['at', 'action', 'actor', 'detail'])
    .where('subject', '=', `application:${applicationId}`)
    .orderBy('seq')
    .execute();
  const names = await staffNames(
    trx,
    rows.map(({ actor }) => actor.slice(actor.indexOf(':') + 1)),
  );
  return rows.map(({ at, action, actor, detail }) => ({
    at,
    action,
    by: nameOf(actor, names),
    ...particulars(detail),
  }));
}

function nameOf(actor: string, names: ReadonlyMap<string, string>): string {
  const [kind = '', id = ''] = actor.split(':');
  if (kind === 'member') return '本人';
  return kind === 'staff' ? (names.get(id) ?? '工作人员') : '系统';
}

function particulars(detail: string): Pick<TimelineEntry, 'from' | 'to' | 'fields'> {
  const told: { from?: unknown; to?: unknown; fields?: unknown } = JSON.parse(detail) ?? {};
  const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
  const fields = Array.isArray(told.fields)
    ? told.fields.filter((field): field is string => typeof field === 'string')
    : [];
  return { from: text(told.from), to: text(told.to), fields };
}
