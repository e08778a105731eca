import { ok, type Result } from '@zhutui/core';
import { expectTypeOf } from 'vitest';
import type { Actor, Database, Desk, Trx } from '../index.ts';
import { perform } from '../index.ts';

declare const desk: Desk;
declare const actor: Actor;
const request = { key: 'k', action: 'a', input: null };

expectTypeOf(perform(desk, actor, request, async () => ok({ id: 'x' }))).toEqualTypeOf<
  Promise<Result<{ id: string }>>
>();
/** What asks for a transaction cannot be given the database. */
expectTypeOf<Database['db']>().not.toExtend<Trx>();
