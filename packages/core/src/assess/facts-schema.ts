import { z } from 'zod';
import { zhCN } from 'zod/locales';
import type { Calendar } from '../facts/calendar.ts';
import { type Facts, makeFacts, type Needs } from '../facts/facts.ts';
import { fillClaim, fillGroup } from '../facts/fill.ts';
import type { History } from '../facts/history.ts';
import type { Field, Fields } from '../fields/field.ts';
import { readField } from '../fields/read-field.ts';
import type { AnyMatch } from '../scheme/match.ts';
import type { AnyScheme } from '../scheme/scheme.ts';
import { parseDay, shanghaiDay } from '../values/day.ts';
import { Unknown } from '../values/judgement.ts';

/**
 * The schema of a scheme's facts as JSON: absent = unknown, null = answered "none", [] = known to be none.
 * `filedOn` is a Shanghai day, or an instant with its offset. Issues name the field by its path.
 */
export function factsSchema(scheme: AnyScheme, matches: readonly AnyMatch[] = []): z.ZodType<Facts> {
  const needs = neededBy(scheme, matches);
  const names = Object.keys(scheme.routes);
  const frame = z.object(
    { route: z.enum(names, { error: `申报类别（route）应为：${names.join('、')}` }) },
    { error: '应为一个 JSON 对象' },
  );
  const routes = new Map(
    names.map((name) => [name, routeSchema(scheme.routes[name]?.asks ?? {}, needs, scheme.calendar)]),
  );
  return z.unknown().transform((input, context) => {
    const route = parseInto(context, frame, input)?.route;
    const facts = route === undefined ? undefined : parseInto(context, routes.get(route) ?? z.never(), input);
    return facts ?? z.NEVER;
  });
}

/** The fields a scheme and its match policies need together. */
export function neededBy(scheme: AnyScheme, matches: readonly AnyMatch[] = []): Required<Needs> {
  const plugins = [scheme, ...matches];
  const group = (name: keyof Needs): Fields =>
    Object.assign({}, ...plugins.map(({ needs }) => needs?.[name] ?? {}));
  return { member: group('member'), employer: group('employer'), registers: group('registers') };
}

/** The schema of a group's answers: known names only, each read by its field; what is absent stays absent. */
export function answersSchema(fields: Fields) {
  const shape = Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, answerSchema(field).optional()]),
  );
  return z.strictObject(shape, {
    error: (issue) =>
      issue.code === 'unrecognized_keys' ? `没有这一项：${issue.keys.join('、')}` : '应为一个对象',
  });
}

const UNKNOWN_RECEIVED = Object.freeze(new Unknown(['received']));
const UNKNOWN_FILED_ON = Object.freeze(new Unknown(['filedOn']));
const UNKNOWN_CALENDAR = Object.freeze(new Unknown(['calendar']));

const completionSchema = z.strictObject({
  list: z.string().min(1),
  item: z.string().min(1),
  included: z.boolean().default(true),
  source: z.string().default(''),
});

const dayOnly = z.string().transform((text, context) => {
  const day = parseDay(text);
  if (day !== undefined) return day;
  context.addIssue('应为真实存在的日期（如 2023-10-31）');
  return z.NEVER;
});

const receivedSchema = z.strictObject({
  programme: z.string().min(1),
  scheme: z.string().optional(),
  route: z.string().optional(),
  planYear: z.int(),
  on: dayOnly.optional(),
  certificate: z.string().nullable().optional(),
  occupation: z.string().optional(),
  level: z.string().optional(),
  amount: z.int().nonnegative(),
  own: z.int().nonnegative().optional(),
  state: z.enum(['granted', 'paid', 'reversed', 'filed']),
});

/** What an award in `received` and a completion in `lists` hold, as JSON Schema (amounts in fen): the same for every scheme. */
export const entryShapes = () => ({
  received: z.toJSONSchema(receivedSchema, { io: 'input' }),
  lists: z.toJSONSchema(completionSchema, { io: 'input' }),
});

const filedOnSchema = z.string().transform((text, context) => {
  const day = shanghaiDay(text);
  if (day !== undefined) return day;
  context.addIssue('应为真实存在的日期（如 2023-10-31），或带时区的时刻（如 2023-10-31T23:59:59+08:00）');
  return z.NEVER;
});

/** A published calendar of working days as JSON: its period, the weekdays off and the weekends worked. */
export const calendarSchema: z.ZodType<Calendar> = z.strictObject({
  from: dayOnly,
  until: dayOnly,
  holidays: z.array(dayOnly).default([]),
  workdays: z.array(dayOnly).default([]),
});

/** Of a scheme that names none: its rules would count over days that nobody imports. */
const NO_CALENDAR: z.ZodType<Calendar> = z.never('计划没有写明 calendar（工作日安排），不能给出工作日');

function routeSchema(asks: Fields, needs: Required<Needs>, calendar: string | undefined) {
  const group = (name: keyof Needs) =>
    answersSchema(needs[name])
      .default({})
      .transform((answers) => fillGroup(name, needs[name], answers));
  return z
    .strictObject(
      {
        route: z.string(),
        claim: answersSchema(asks).default({}),
        member: group('member'),
        employer: group('employer'),
        registers: group('registers'),
        lists: z.array(completionSchema).default([]),
        received: z.array(receivedSchema).optional(),
        filedOn: filedOnSchema.optional(),
        calendar: (calendar === undefined ? NO_CALENDAR : calendarSchema).optional(),
      },
      {
        error: (issue) =>
          issue.code === 'unrecognized_keys' ? `没有这一项：${issue.keys.join('、')}` : undefined,
      },
    )
    .transform(({ claim, received, filedOn, calendar, ...given }) =>
      makeFacts({
        ...given,
        ...fillClaim(asks, claim),
        received: (received ?? UNKNOWN_RECEIVED) as History,
        filedOn: filedOn ?? UNKNOWN_FILED_ON,
        calendar: calendar ?? UNKNOWN_CALENDAR,
      }),
    );
}

const answerSchema = (field: Field) =>
  z.unknown().transform((value, context) => {
    const read = readField(field, value);
    if (read.ok) return read.value;
    for (const reason of read.reasons) context.addIssue(reason.message);
    return z.NEVER;
  });

/** Parses with an inner schema and hands its issues to the outer one, paths kept. */
function parseInto<T>(context: z.RefinementCtx, schema: z.ZodType<T>, input: unknown): T | undefined {
  const parsed = schema.safeParse(input, { error: inChinese });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues)
    context.addIssue({ code: 'custom', message: issue.message, path: pathOf(issue) });
  return undefined;
}

/** Types, as the JSON of facts has them. */
const KINDS: Readonly<Record<string, string>> = {
  object: '一个对象（{…}）',
  array: '一个列表（[…]）',
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否（true / false）',
};

const chinese = zhCN().localeError;

/** Zod's words in Chinese, without the English names of types that its own locale keeps. */
const inChinese: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type') return `应为${KINDS[issue.expected] ?? '另一种类型的值'}`;
  if (issue.code === 'too_small') return issue.origin === 'string' ? '不能为空' : `不能小于${issue.minimum}`;
  if (issue.code === 'too_big') return `不能大于${issue.maximum}`;
  return chinese(issue);
};

const pathOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
  issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0] ?? ''] : issue.path;
