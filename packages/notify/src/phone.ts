import { ok, type Result, refused, tidyNumber } from '@zhutui/core';

/** A mainland mobile number, 11 digits, from what people type: blanks, hyphens, full-width digits and +86 go. */
export function parsePhone(typed: string): Result<string> {
  const number = tidyNumber(typed)
    .replace(/[-‐-―−]/gu, '')
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, '');
  if (/^1[3-9]\d{9}$/.test(number)) return ok(number);
  return refused({ code: 'phone-shape', message: '手机号应为11位数字，请核对后重填。', path: 'phone' });
}

/** `138****8000`; of anything else nothing is shown. */
export function maskPhone(phone: string): string {
  return /^\d{11}$/.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(-4)}` : '****';
}
