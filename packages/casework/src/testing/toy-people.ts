import type { Result } from '@zhutui/core';
import { idKey } from '../people/person.ts';
import { importEmployers } from '../registers/import-employers.ts';
import { importMembers } from '../registers/import-members.ts';
import { importRegister } from '../registers/import-register.ts';
import type { Shop } from '../shop/shop.ts';
import { registrar } from './toy-shop.ts';

/** Invented ID numbers with good check digits. */
export const WANG = '110111199001010018';
export const LI = '110111198802290027';
export const ZHAO = '110101197506300035';

const EMPLOYERS = '单位名称\n甲厂\n乙厂\n';
const FILED = '名称,结果,起,止,依据\n玩具中心,是,1990-01-01,,公告\n旧玩具社,是,1990-01-01,1997-12-31,公告\n';
/** Wang has all that is needed, Li lives in the other town and has no card number yet, Zhao has neither phone nor town. */
const MEMBERS = [
  '姓名,身份证号,手机号,京卡卡号,单位名称,持卡,所属镇',
  `王一,${WANG},13800138001,6217011100000001,甲厂,,甲镇`,
  `李二,${LI},13800138002,,乙厂,是,乙镇`,
  `赵三,${ZHAO},,6217011100000003,甲厂,,`,
].join('\n');

/** Fills the registers, and gives the ids of the members. */
export async function settle(shop: Shop): Promise<{ wang: string; li: string; zhao: string }> {
  value(await importEmployers(shop, registrar, { key: 'employers', csv: EMPLOYERS }));
  value(await importMembers(shop, registrar, { key: 'members', csv: MEMBERS }));
  value(await importRegister(shop, registrar, { key: 'filed', register: '备案机构', csv: FILED }));
  return { wang: await idOf(shop, WANG), li: await idOf(shop, LI), zhao: await idOf(shop, ZHAO) };
}

/** The value of an answer that must be one. */
export function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.reasons.map(({ code, message }) => `${code} ${message}`).join('\n'));
  return result.value;
}

/** The codes of a refusal, and none of an answer. */
export const codes = (result: Result<unknown>): string[] =>
  result.ok ? [] : result.reasons.map(({ code }) => code);

async function idOf({ desk }: Shop, idNumber: string): Promise<string> {
  const row = await desk.database.db
    .selectFrom('person')
    .select('id')
    .where('id_key', '=', idKey(desk.sealer, idNumber))
    .executeTakeFirstOrThrow();
  return row.id;
}
