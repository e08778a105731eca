import type { Fields } from '../fields/field.ts';
import { type Register, readingsOf, unread } from '../notice/notice.ts';
import { allocationFaults } from './allocation-faults.ts';
import type { AnyMatch, Plugin } from './match.ts';
import { PROCEDURE_PARTS, type PublicNotice } from './procedure.ts';
import type { AnyRoute, AnyScheme, Cited, Once, Provisions } from './scheme.ts';

/** What is wrong with a plugin as it is declared, before any rule runs: at a sentence, a register entry or a field. */
export interface DeclarationFault {
  readonly at: string;
  readonly message: string;
}

/** All that contradicts itself, names what is not there, or could never act as it says. */
export function declarationFaults(plugin: Plugin): DeclarationFault[] {
  const own = plugin.kind === 'match' ? matchFaults(plugin) : schemeFaults(plugin);
  return [...registerFaults(plugin.register), ...readingFaults(plugin), ...own];
}

function registerFaults(register: Register = {}): DeclarationFault[] {
  return Object.entries(register).flatMap(([at, { readings, taken }]) =>
    readings.includes(taken) ? [] : [{ at, message: `采用的读法（taken）“${taken}”不是 readings 中的一种` }],
  );
}

const SENTENCES = ['requires', 'opens', 'closes', 'once', 'pays', 'limits', 'allocates'] as const;

/** Sentences that rest on an entry the register does not have. */
function readingFaults(plugin: Plugin): DeclarationFault[] {
  const keys = new Set<string>(Object.keys(plugin.register ?? {}));
  const parts = plugin.kind === 'match' ? [plugin] : [plugin, ...Object.values(plugin.routes)];
  return parts
    .flatMap((part) => citedIn(part, plugin.kind === 'match' && part === plugin))
    .flatMap(([at, by]) =>
      readingsOf(by)
        .filter((key) => !keys.has(key))
        .map((key) => ({ at, message: `引用了“${key}”，解释登记簿（register）中没有这一条` })),
    );
}

function citedIn(part: object, isMatch: boolean): [string, unknown][] {
  const names: readonly string[] = [...SENTENCES, ...PROCEDURE_PARTS, ...(isMatch ? ['routes'] : [])];
  return Object.entries(part).flatMap(([name, cited]) =>
    names.includes(name) ? Object.entries(cited ?? {}) : [],
  );
}

function matchFaults({ routes, matches, payment, funder, id }: AnyMatch): DeclarationFault[] {
  const unknown = each(routes).flatMap(([at, names]) =>
    names
      .filter((name) => !Object.hasOwn(matches.routes, name))
      .map((name) => ({ at, message: `所配计划 ${matches.id} 没有类别“${name}”` })),
  );
  const merged = each(payment).filter(([, said]) => said === 'merged' && typeof funder !== 'string');
  return [
    ...unknown,
    ...merged.map(([at]) => ({
      at,
      message: `${id} 由申请人所在单位自行支付，不能与资助合并发放（merged）：请写 apart，或写明由哪个单位出资`,
    })),
  ];
}

function schemeFaults(scheme: AnyScheme): DeclarationFault[] {
  const routes = Object.entries(scheme.routes);
  return [
    ...provisionFaults(scheme, scheme.calendar),
    ...onceFaults(
      scheme.once,
      routes.map(([, { asks }]) => asks),
    ),
    ...routes.flatMap(([name, route]) => [
      ...provisionFaults(route, scheme.calendar),
      ...onceFaults(route.once, [route.asks]),
      ...recordFaults(name, route),
    ]),
  ];
}

const provisionFaults = (
  { publicNotice, allocates }: Provisions<never>,
  calendar: string | undefined,
): DeclarationFault[] => [
  ...each(publicNotice).flatMap(([at, notice]) => noticeFaults(at, notice, calendar)),
  ...each(allocates).flatMap(([at, allocation]) => allocationFaults(at, allocation)),
];

function noticeFaults(
  at: string,
  { days, workingDays }: PublicNotice,
  calendar: string | undefined,
): DeclarationFault[] {
  if ((days === undefined) === (workingDays === undefined))
    return [{ at, message: '公示的期限应写 days（日历日）或 workingDays（工作日）中的一个' }];
  if (workingDays === undefined || calendar !== undefined) return [];
  return [{ at, message: '公示按工作日计算，而计划没有写明 calendar（工作日安排）' }];
}

/** The history knows a certificate only by the field that is recorded as one. */
function onceFaults(once: Cited<Once> | undefined, asks: readonly Fields[]): DeclarationFault[] {
  return each(once).flatMap(([at, { per }]) => {
    if (per === 'person') return [];
    const fields = asks.flatMap((fields) => fields[per.claim] ?? []);
    if (fields.length === 0) return [{ at, message: `按“${per.claim}”限一次，而没有一类填写它` }];
    if (fields.every(({ recordedAs }) => recordedAs === 'certificate')) return [];
    return [
      {
        at,
        message: `按“${per.claim}”限一次，该项应写明 recordedAs: 'certificate'，否则以往受助记录里没有它`,
      },
    ];
  });
}

function recordFaults(name: string, { asks }: AnyRoute): DeclarationFault[] {
  const recorded = Object.values(asks).flatMap(({ recordedAs }) => recordedAs ?? []);
  const twice = new Set(recorded.filter((one, at) => recorded.indexOf(one) !== at));
  return [...twice].map((one) => ({ at: name, message: `有两项都写着 recordedAs: '${one}'，只能有一项` }));
}

/** Each sentence with the one thing that carries it out. */
const each = <T>(cited: Cited<T> | undefined): [string, T][] =>
  Object.entries(cited ?? {}).map(([sentence, by]) => [sentence, unread<T>(by as T)]);
