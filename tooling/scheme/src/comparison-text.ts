import type { Asked, Clause } from './compare/clauses.ts';
import type { AskedChange, Changed, Comparison, RouteChange } from './compare/compare.ts';
import { datumChanges, datumText } from './datum-text.ts';
import { indent } from './text-block.ts';

/** “与上年相比” for reading in a terminal: + added, - dropped, ~ changed, by part of the plan and clause. */
export function comparisonText({ before, after, clauses, parts }: Comparison): string {
  const funder =
    before.funder === after.funder
      ? []
      : [`出资：${before.funder || '所在单位'} → ${after.funder || '所在单位'}`];
  return [
    `与上年相比：${before.title}（${before.id}） → ${after.title}（${after.id}）`,
    `通知：${noticeOf(before)} → ${noticeOf(after)}`,
    ...funder,
    '＋ 新增　－ 取消　～ 变化',
    ...clauseLine('新有的条款', clauses.added),
    ...clauseLine('没有了的条款', clauses.dropped),
    ...parts.flatMap(partLines),
    '',
  ].join('\n');
}

const clauseLine = (title: string, clauses: readonly string[]): string[] =>
  clauses.length === 0 ? [] : [`${title}：${clauses.join('、')}`];

const noticeOf = ({ notice }: Comparison['before']): string =>
  `${notice.number ?? `《${notice.title}》`}（${notice.issuedOn}）`;

function partLines(part: RouteChange): string[] {
  const body = [
    ...askLines(part.asks),
    ...partsOf(part).flatMap(([key, title]) => kindLines(part, key, title)),
  ];
  const same = part.same === 0 ? [] : [`${part.same} 句未变`];
  if (body.length === 0 && same.length === 0) return [];
  return ['', headOf(part), ...indent([...body, ...same])];
}

function headOf({ route, was, kind }: RouteChange): string {
  if (route === '') return '【通则】';
  if (kind === 'added') return `＋【${route}】 新增类别`;
  if (kind === 'dropped') return `－【${route}】 取消类别`;
  return was === route ? `【${route}】` : `【${route}】 原为“${was}”`;
}

/** Parts in the order in which a notice speaks of them. */
const PARTS: readonly (readonly [string, string])[] = [
  ['requires', '条件'],
  ['pays', '资助'],
  ['limits', '限额'],
  ['once', '不重复资助'],
  ['opens', '开始申报'],
  ['closes', '截止申报'],
  ['channels', '申报方式'],
  ['submitters', '申报人'],
  ['papers', '材料'],
  ['forms', '表格'],
  ['stamps', '盖章'],
  ['reviewer', '审核'],
  ['reviews', '逐级审核'],
  ['publicNotice', '公示'],
  ['allocates', '名额与经费'],
  ['promises', '办理时限'],
  ['payment', '发放'],
  ['chooses', '选择'],
  ['contact', '联系'],
];

/** What the interface gains later comes last, by its own name. */
function partsOf({ added, dropped, changed }: RouteChange): readonly (readonly [string, string])[] {
  const known = new Set(PARTS.map(([key]) => key));
  const others = [...added, ...dropped, ...changed].map(({ part }) => part).filter((key) => !known.has(key));
  return [...PARTS, ...[...new Set(others)].map((key) => [key, key] as const)];
}

function kindLines({ added, dropped, changed }: RouteChange, key: string, title: string): string[] {
  const of = (list: readonly Clause[]): readonly Clause[] => list.filter(({ part }) => part === key);
  const lines = [
    ...changed.filter(({ part }) => part === key).flatMap(changedLines),
    ...of(added).flatMap((clause) => clauseLines('＋', clause)),
    ...of(dropped).flatMap((clause) => clauseLines('－', clause)),
  ];
  return lines.length === 0 ? [] : [`${title}：`, ...indent(lines)];
}

const clauseLines = (mark: string, { sentence, value }: Clause): string[] => [
  `${mark} ${sentence}`,
  ...(value === '' ? [] : [`   ${datumText(value)}`]),
];

function changedLines({ before, after, figures, value, taken }: Changed): string[] {
  const words = before.sentence === after.sentence ? [] : [`   原：${before.sentence}`];
  return [
    `～ ${after.sentence}`,
    ...words,
    ...figures.map((one) => `   数字：${one.before || '（无）'} → ${one.after || '（无）'}`),
    ...(value ? datumChanges(before.value, after.value).map((line) => `   执行：${line}`) : []),
    ...(taken ? [`   读法：${before.taken || '（无）'} → ${after.taken || '（无）'}`] : []),
  ];
}

function askLines({ added, dropped, changed }: RouteChange['asks']): string[] {
  const lines = [
    ...changed.flatMap(askedLines),
    ...added.map((one) => `＋ ${askedText(one)}`),
    ...dropped.map((one) => `－ ${askedText(one)}`),
  ];
  return lines.length === 0 ? [] : ['填写与资料：', ...indent(lines)];
}

const askedText = ({ label, options }: Asked): string =>
  options.length === 0 ? label : `${label}：${listOf(options)}`;

const askedLines = ({ before, after, added, dropped }: AskedChange): string[] => [
  `～ ${after.label}${before.label === after.label ? '' : `（原“${before.label}”）`}`,
  ...(added.length === 0 ? [] : [`   ＋ ${listOf(added)}`]),
  ...(dropped.length === 0 ? [] : [`   － ${listOf(dropped)}`]),
];

const listOf = (options: readonly string[]): string =>
  options.length <= SHOWN
    ? options.join('、')
    : `${options.slice(0, SHOWN).join('、')}等${options.length}项（全部见 --json）`;

const SHOWN = 12;
