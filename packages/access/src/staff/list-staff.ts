import type { Desk } from '@zhutui/db';
import type { Grant } from '../rights/roles.ts';
import { tidyGrants } from './role-faults.ts';

export interface StaffView {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly roles: readonly Grant[];
}

/** Every account with its roles, by name; for whoever may `staff.manage`. */
export async function listStaff(desk: Desk): Promise<StaffView[]> {
  return await desk.database.read(async (trx) => {
    const staff = await trx
      .selectFrom('staff')
      .select(['id', 'username', 'name', 'disabled'])
      .orderBy('username')
      .execute();
    const held = await trx.selectFrom('staff_role').selectAll().orderBy('role').orderBy('scope').execute();
    return staff.map(({ disabled, ...row }) => ({
      ...row,
      disabled: disabled === 1,
      roles: tidyGrants(held.filter(({ staff_id }) => staff_id === row.id)),
    }));
  });
}
