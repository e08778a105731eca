import { type AnyRoute, ok, type Reason, type Result, refused, type SchemeEntry } from '@zhutui/core';
import type { Actor, ApplicationTable, Trx } from '@zhutui/db';
import type { Claim } from '../claims/read-claim.ts';
import type { PersonRow } from '../people/person.ts';
import type { Shop } from '../shop/shop.ts';
import { seesRoute } from './levels.ts';

export type ApplicationRow = Readonly<ApplicationTable>;

/** An application with the member it is of and the route it runs under. */
export interface Case {
  readonly application: ApplicationRow;
  readonly person: PersonRow;
  readonly entry: SchemeEntry;
  readonly route: AnyRoute;
  readonly claim: Claim;
}

/** Reads a case. What is another member's, or of no body that one reviews for, looks as if it were not there. */
export async function loadCase(
  trx: Trx,
  { schemes }: Pick<Shop, 'schemes'>,
  actor: Actor,
  id: string,
): Promise<Result<Case>> {
  const application = await trx.selectFrom('application').selectAll().where('id', '=', id).executeTakeFirst();
  if (application === undefined || (actor.kind === 'member' && application.person_id !== actor.id))
    return refused(NOT_FOUND);
  const person = await trx
    .selectFrom('person')
    .selectAll()
    .where('id', '=', application.person_id)
    .executeTakeFirstOrThrow();
  const entry = schemes.find(application.scheme);
  const route = entry?.scheme.routes[application.route];
  if (entry === undefined || route === undefined) return refused(SCHEME_GONE);
  if (!seesRoute(actor, entry, application.route)) return refused(NOT_FOUND);
  return ok({ application, person, entry, route, claim: JSON.parse(application.claim) as Claim });
}

export const NOT_FOUND: Reason = { code: 'not-found', message: '没有找到这件申报，或您没有查看的权限。' };
const SCHEME_GONE: Reason = {
  code: 'no-scheme',
  message: '这件申报所属的助推计划未装入系统，请联系管理员。',
};
