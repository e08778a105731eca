import {
  type ApplicationEvent,
  type ApplicationState,
  applicationGraph,
  next,
  ok,
  type Reason,
  type Result,
  refused,
} from '@zhutui/core';
import { type Actor, type Audit, perform, type Trx } from '@zhutui/db';
import { holdPerson } from '../people/find-person.ts';
import { type News, tellPerson } from '../people/tell-person.ts';
import type { Shop } from '../shop/shop.ts';
import { type ApplicationRow, type Case, loadCase, NOT_FOUND } from './case.ts';

/** Which application is meant, as it stood when its reader looked at it. */
export interface Target {
  readonly key: string;
  readonly id: string;
  readonly version: number;
}
/** Where the application stands after a step. */
export interface Stepped {
  readonly id: string;
  readonly reference: string;
  readonly state: ApplicationState;
  readonly version: number;
}

/** One event of an application: what it is called, and what it does beside moving the application on. */
export interface Step {
  readonly event: ApplicationEvent;
  /** The edge it takes instead where the case's notice asks for another, and what its member is then told. */
  readonly instead?: (found: Case) => { readonly event: ApplicationEvent; readonly news: News } | undefined;
  /** Everything the step depends on beside the target. */
  readonly input?: object;
  readonly news?: News;
  readonly body: (trx: Trx, found: Case, audit: Audit) => Promise<Result<StepChanges>>;
}
export interface StepChanges {
  readonly set?: Partial<ApplicationRow>;
  /** For the audit: nothing that names a person. */
  readonly detail?: object;
  /** A second edge that it takes at once, e.g. from approved into the public notice. */
  readonly follow?: ApplicationEvent;
}

/** Moves an application along one edge of the graph, once, from the version its reader saw. */
export async function stepCase(
  shop: Shop,
  actor: Actor,
  { key, id, version }: Target,
  step: Step,
): Promise<Result<Stepped>> {
  const request = { key, action: `application.${step.event}`, input: { id, version, ...step.input } };
  return await perform(shop.desk, actor, request, async (trx, audit) => {
    const found = await heldCase(trx, shop, actor, id);
    if (!found.ok) return found;
    const { application } = found.value;
    if (application.version !== version) return refused(STALE);
    const taken: Step = { ...step, ...step.instead?.(found.value) };
    const to = next(applicationGraph, application.state, taken.event);
    if (to === undefined) return refused(WRONG_STATE);
    const changes = await taken.body(trx, found.value, audit);
    if (!changes.ok) return changes;
    return await move(trx, shop, found.value, { to, step: taken, changes: changes.value, audit });
  });
}

export const STALE: Reason = { code: 'stale', message: '这件申报刚刚有过变动，请刷新页面，核对后再办理。' };
const WRONG_STATE: Reason = {
  code: 'wrong-state',
  message: '这件申报目前的状态不能这样办理，请刷新页面后再看。',
};

/** The case, with every other decision about the same member waiting until this one has ended. */
async function heldCase(trx: Trx, shop: Shop, actor: Actor, id: string): Promise<Result<Case>> {
  const row = await trx.selectFrom('application').select('person_id').where('id', '=', id).executeTakeFirst();
  if (row === undefined) return refused(NOT_FOUND);
  await holdPerson(trx, row.person_id);
  return await loadCase(trx, shop, actor, id);
}

interface Move {
  readonly to: ApplicationState;
  readonly step: Step;
  readonly changes: StepChanges;
  readonly audit: Audit;
}

async function move(
  trx: Trx,
  { desk }: Shop,
  { application, person }: Case,
  { to, step, changes, audit }: Move,
): Promise<Result<Stepped>> {
  const end = changes.follow === undefined ? to : next(applicationGraph, to, changes.follow);
  if (end === undefined) return refused(WRONG_STATE);
  const { id, reference } = application;
  const version = application.version + 1;
  const moved = await trx
    .updateTable('application')
    .set({ ...changes.set, state: end, version, updated_at: desk.now() })
    .where('id', '=', id)
    .where('version', '=', application.version)
    .where('state', '=', application.state)
    .executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) return refused(STALE);
  audit(`application.${step.event}`, `application:${id}`, { from: application.state, to, ...changes.detail });
  if (changes.follow !== undefined)
    audit(`application.${changes.follow}`, `application:${id}`, { from: to, to: end });
  if (step.news !== undefined)
    await tellPerson(trx, desk, person, step.news, `application.${step.event}:${id}:${version}`, reference);
  return ok({ id, reference, state: end, version });
}
