import { ok, type Result, refused } from '@zhutui/core';
import { type Actor, type Desk, perform } from '@zhutui/db';
import { may } from '../rights/may.ts';
import { denied } from './denied.ts';
import { lockStaff } from './lock-staff.ts';

/** Takes an account out of use; its sessions end at once. Nobody disables their own, so one administrator remains. */
export async function disableStaff(
  desk: Desk,
  actor: Actor,
  { key, id }: { readonly key: string; readonly id: string },
): Promise<Result<{ id: string; disabled: true }>> {
  if (!may(actor, 'staff.manage')) return denied();
  if (actor.id === id)
    return refused({ code: 'staff-self', message: '不能停用自己的账号，请由另一位系统管理员办理。' });
  return await perform(desk, actor, { key, action: 'staff.disable', input: { id } }, async (trx, audit) => {
    if (!(await lockStaff(trx, desk, actor))) return denied();
    const row = await trx
      .updateTable('staff')
      .set((eb) => ({ disabled: 1, version: eb('version', '+', 1) }))
      .where('id', '=', id)
      .where('disabled', '=', 0)
      .returning('id')
      .executeTakeFirst();
    if (row === undefined)
      return refused({ code: 'staff-unknown', message: '没有这个在用的账号，请刷新列表后再试。' });
    await trx.deleteFrom('session').where('kind', '=', 'staff').where('subject', '=', id).execute();
    audit('staff.disable', `staff:${id}`, null);
    return ok({ id, disabled: true });
  });
}
