/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. Days compare as strings. */
export type Day = string & { readonly __day: true };
/** A day as written in a scheme's source; the harness and `defineScheme` see that it is real. */
export type DayText = `${number}-${number}-${number}`;
/** A moment, ISO 8601 in UTC, e.g. `2023-10-31T16:00:00.000Z`. */
export type Instant = string;

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** China has kept UTC+8 without summer time since 1991; no zone database is read. */
const SHANGHAI_OFFSET = 8 * 60 * 60 * 1000;

/** The day, or undefined when the text is no day of the calendar (31 June, month 13). */
export function parseDay(text: string): Day | undefined {
  const parts = DAY.exec(text);
  if (parts === null) return undefined;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const real = month >= 1 && month <= 12 && date >= 1 && date <= daysIn(year, month) && year >= 1900;
  return real ? (text as Day) : undefined;
}

/** A day written in the code itself; throws a RangeError at load when it is not one. */
export function day(text: string): Day {
  const parsed = parseDay(text);
  if (parsed === undefined) throw new RangeError(`not a day: ${text}`);
  return parsed;
}

/** The Shanghai day of a day, or of an instant with an offset; undefined when the text is neither. */
export function shanghaiDay(text: string): Day | undefined {
  if (!INSTANT.test(text)) return parseDay(text);
  if (parseDay(text.slice(0, 10)) === undefined) return undefined;
  const millis = Date.parse(text);
  return Number.isNaN(millis) ? undefined : parseDay(dayAt(millis));
}

/** The Shanghai day at a moment given in milliseconds since 1970. */
export function dayAt(millis: number): Day {
  const days = Math.floor((millis + SHANGHAI_OFFSET) / 86_400_000);
  return civil(days);
}

/** Whole calendar months later; a day the month lacks becomes its last (31 January + 1 → 28 or 29 February). Never rolled to a working day. */
export function addMonths(from: Day, months: number): Day {
  const index = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return write(year, month, Math.min(Number(from.slice(8)), daysIn(year, month)));
}

/** Days since 1970-01-01: what days are counted and weekdays told by. */
export const dayNumber = (of: Day): number => Date.parse(`${of}T00:00:00Z`) / 86_400_000;

/** So many days later; earlier when negative. */
export const addDays = (from: Day, days: number): Day => civil(dayNumber(from) + days);

/** First and last moment of a Shanghai day as instants: [start, end). */
export function boundsOf(of: Day): { readonly start: Instant; readonly end: Instant } {
  const start = Date.parse(`${of}T00:00:00+08:00`);
  return { start: iso(start), end: iso(start + 86_400_000) };
}

/** The instant so many milliseconds later; earlier when negative. */
export const later = (from: Instant, millis: number): Instant => iso(Date.parse(from) + millis);

function iso(millis: number): Instant {
  const inDay = ((millis % 86_400_000) + 86_400_000) % 86_400_000;
  const two = (value: number): string => String(Math.floor(value)).padStart(2, '0');
  const time = `${two(inDay / 3_600_000)}:${two((inDay / 60_000) % 60)}:${two((inDay / 1000) % 60)}`;
  return `${civil(Math.floor(millis / 86_400_000))}T${time}.${String(inDay % 1000).padStart(3, '0')}Z`;
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Days since 1970-01-01 → civil day (Hinnant's algorithm). */
function civil(days: number): Day {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const ofEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * ofYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const date = ofYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  return write(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

function write(year: number, month: number, date: number): Day {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}` as Day;
}
