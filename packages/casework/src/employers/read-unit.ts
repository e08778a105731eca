import { describeFields, type FieldDescription, ok, type Result } from '@zhutui/core';
import type { Actor } from '@zhutui/db';
import type { Shop } from '../shop/shop.ts';
import { unitMatchFields } from './match-fields.ts';
import { unitsOf } from './serves-unit.ts';

export interface UnitView {
  readonly employerId: string;
  readonly name: string;
  readonly unionCode: string | null;
  readonly version: number;
  /** What the unit has declared of its own match; null while it has declared nothing. */
  readonly match: Readonly<Record<string, string | number | boolean | null>> | null;
}
export interface Units {
  readonly units: readonly UnitView[];
  /** What can be declared. */
  readonly fields: readonly FieldDescription[];
}

/** The units for whose unions the actor works, with what each has declared. */
export async function readUnit({ desk, schemes }: Shop, actor: Actor): Promise<Result<Units>> {
  const ids = unitsOf(actor);
  const rows =
    ids.length === 0
      ? []
      : await desk.database.db
          .selectFrom('employer')
          .selectAll()
          .where('id', 'in', ids)
          .orderBy('name')
          .execute();
  const units = rows.map(({ id, name, union_code, version, match }) => ({
    employerId: id,
    name,
    unionCode: union_code,
    version,
    match: match === null ? null : (JSON.parse(match) as UnitView['match']),
  }));
  return ok({ units, fields: describeFields('match', unitMatchFields(schemes)) });
}
