import { ok, type Refused, type Result, refused, tidyNumber } from '@zhutui/core';
import { type Actor, appendAudit, type Desk, type Trx } from '@zhutui/db';
import { parsePhone } from '@zhutui/notify';
import { networkOf } from '../limits/network-of.ts';
import { giveBack, type Turn, takeTurns } from '../limits/take-turns.ts';
import { loadActor } from '../session/load-actor.ts';
import { openSession, type SignedIn } from '../session/open-session.ts';
import { tryCode } from './try-code.ts';

export interface CodeTyped {
  readonly phone: string;
  readonly code: string;
  /** The caller's network address. */
  readonly address: string;
}

/**
 * Begins a worker's session with the code sent to their phone; it works once, for five minutes and five tries. Wrong,
 * used, old and never sent get one answer. Who holds the phone but is not in the member register under it, or shares
 * it with another member, is told where to go.
 */
export async function verifyCode(desk: Desk, typed: CodeTyped): Promise<Result<SignedIn>> {
  const phone = parsePhone(typed.phone);
  const code = tidyNumber(typed.code);
  if (!phone.ok) return phone;
  if (!/^\d{6}$/.test(code)) return CODE_SHAPE;
  return await desk.database.write(async (trx) => {
    const turns = await takeTurns(trx, desk, turnsOf(phone.value, networkOf(typed.address)));
    if (!turns.ok) return turns;
    const tried = await tryCode(trx, desk, phone.value, code);
    if (tried.came === 'none') return CODE_WRONG;
    if (tried.came === 'wrong') {
      await tell(trx, desk, 'system:sign-in', 'code.mistype', `code:${tried.id}`);
      return CODE_WRONG;
    }
    await giveBack(trx, turns.value);
    return await begin(trx, desk, phone.value, tried.id);
  });
}

const turnsOf = (phone: string, network: string): Turn[] => [
  { limit: 'verifyPhone', subject: phone },
  { limit: 'verifyAddress', subject: network },
];

async function begin(trx: Trx, desk: Desk, phone: string, codeId: string): Promise<Result<SignedIn>> {
  const member = await memberAt(trx, desk, phone);
  if ('ok' in member) {
    await tell(trx, desk, 'system:sign-in', 'code.use', `code:${codeId}`);
    return member;
  }
  const who = `member:${member.id}`;
  await tell(trx, desk, who, 'session.begin', who);
  return ok(await openSession(trx, desk, 'member', member));
}

async function memberAt(trx: Trx, desk: Desk, phone: string): Promise<Actor | Refused> {
  const phoneKey = desk.sealer.lookup('phone', phone);
  const [first, second] = await trx
    .selectFrom('person')
    .select('id')
    .where('phone_key', '=', phoneKey)
    .limit(2)
    .execute();
  if (second !== undefined) return PHONE_SHARED;
  const member =
    first === undefined ? undefined : await loadActor(trx, { kind: 'member', subject: first.id });
  return member ?? PHONE_UNKNOWN;
}

async function tell(trx: Trx, desk: Desk, actor: string, action: string, subject: string): Promise<void> {
  await appendAudit(trx, { at: desk.now(), actor, action, subject, detail: null });
}

const CODE_SHAPE = refused({ code: 'code-shape', message: '验证码为6位数字，请核对后重填。', path: 'code' });

const CODE_WRONG = refused({
  code: 'code-wrong',
  message: '验证码不正确或已失效。请核对短信，或重新获取验证码；连续输错5次需重新获取。',
  path: 'code',
});

const PHONE_UNKNOWN = refused({
  code: 'phone-unknown',
  message: '会员名册中没有登记这个手机号。请到工会服务站登记，或拨打12351咨询。',
  path: 'phone',
});

const PHONE_SHARED = refused({
  code: 'phone-shared',
  message: '这个手机号登记在多位会员名下，无法确认您是哪一位。请到工会服务站更正，或拨打12351咨询。',
  path: 'phone',
});
