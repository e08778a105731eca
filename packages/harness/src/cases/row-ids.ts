import { type Instant, later, ok, type Result, refused } from '@zhutui/core';

/** More applications than this in one row are a slip of the pen. */
const MOST = 20_000;

/** Reads 申报: one number, or a run of them such as `a1…a201` or `a001…a201`. */
export function rowIds(typed: string): Result<readonly string[]> {
  const [, name = '', first = '', again, last = ''] =
    /^(\S*?)(\d+)\s*(?:…+|\.{2,}|至)\s*(\D*)(\d+)$/.exec(typed) ?? [];
  if (first === '') return /^\S+$/.test(typed) ? ok([typed]) : wrong(typed);
  const count = Number(last) - Number(first) + 1;
  if (again !== name || count < 1 || count > MOST) return wrong(typed);
  return ok(
    Array.from({ length: count }, (_, at) => name + String(Number(first) + at).padStart(first.length, '0')),
  );
}

/** Reads 到达: `1999-06-01 09:30`, with seconds perhaps, Beijing time, or an instant with its offset. */
export function arrivalOf(typed: string): Result<Instant | undefined> {
  if (typed === '') return ok(undefined);
  const [, day, time, seconds = ':00', zone = '+08:00'] =
    /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})(:\d{2}(?:\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})?$/.exec(typed) ?? [];
  const instant = `${day}T${time}${seconds}${zone}`;
  if (day !== undefined && !Number.isNaN(Date.parse(instant))) return ok(later(instant, 0));
  return refused({ code: 'bad-arrival', message: `到达“${typed}”不可识别，应为：1999-06-01 09:30。` });
}

const wrong = (typed: string): Result<never> =>
  refused({
    code: 'bad-ids',
    message: `申报“${typed}”不可识别，应为一个编号（a1），或一段连续的编号（a1…a201，至多${MOST}份）。`,
  });
