import type { FieldDescription, Option, SchemeDescription } from '@zhutui/core';
import { matchLines } from './match-text.ts';
import { block, citedLines, indent, registerLines, sentenceLines } from './text-block.ts';

/** A scheme for reading in a terminal: its sentences first, then what it asks and needs. */
export function schemeText(scheme: SchemeDescription): string {
  const { notice, needs } = scheme;
  return [
    `${scheme.title}（${scheme.id}）`,
    `${notice.number ?? ''}《${notice.title}》 ${notice.issuer} ${notice.issuedOn}；资金：${scheme.funder}`,
    ...provisionLines(scheme),
    ...block('要看的其他项目的受助记录', scheme.programmes),
    ...block('各类合计的限额', sentenceLines(scheme.limits)),
    ...(scheme.calendar === null ? [] : [`工作日按“${scheme.calendar}”计算`]),
    ...scheme.routes.flatMap((route) => [
      '',
      `【${route.title}】 ${route.route}`,
      ...indent(routeLines(route)),
    ]),
    ...block('需要的资料', [...needs.member, ...needs.employer, ...needs.registers].flatMap(fieldLines)),
    ...block(
      '待补充的名单',
      scheme.lists.map(({ list, title }) => `${list}：${title}`),
    ),
    ...scheme.matches.flatMap((match) => ['', ...matchLines(match)]),
    ...block('条文解释', registerLines(scheme.register)),
    '',
  ].join('\n');
}

type Route = SchemeDescription['routes'][number];
type Provisions = Pick<Route, 'requires' | (typeof DATA)[number][0]>;

const routeLines = (route: Route): string[] => [
  ...block('填写', route.asks.flatMap(fieldLines)),
  ...provisionLines(route),
  ...block('资助', sentenceLines(route.pays)),
  ...block('限额', sentenceLines(route.limits)),
];

const provisionLines = (part: Provisions): string[] => [
  ...block('条件', sentenceLines(part.requires)),
  ...DATA.flatMap(([key, title]) => block(title, citedLines(part[key]))),
];

/** The data of a notice in the order of a case's life, as they are headed. */
const DATA = [
  ['opens', '开始申报'],
  ['closes', '截止申报'],
  ['once', '不重复资助'],
  ['chooses', '几项并存'],
  ['channels', '申报方式'],
  ['submitters', '由谁申报'],
  ['papers', '材料'],
  ['forms', '表格'],
  ['stamps', '盖章'],
  ['reviewer', '审核单位'],
  ['reviews', '逐级审核'],
  ['allocates', '统一分配'],
  ['publicNotice', '公示'],
  ['payment', '发放'],
  ['promises', '办理时限'],
  ['contact', '联系'],
] as const satisfies readonly (readonly [keyof Route, string])[];

function fieldLines({ path, label, kind, options, only, optional }: FieldDescription): string[] {
  const notes = [
    kind,
    ...(optional === true ? ['可不填'] : []),
    ...(only === undefined
      ? []
      : [
          `仅当 ${Object.entries(only)
            .map(([name, value]) => `${name}＝${[value].flat().join('／')}`)
            .join('、')}`,
        ]),
  ];
  const offered = options === undefined ? [] : [`  可选：${options.map(optionText).join('、')}`];
  return [`${path} ${label}（${notes.join('，')}）`, ...offered];
}

const optionText = ({ value, aliases = [] }: Option): string =>
  aliases.length === 0 ? value : `${value}（又作：${aliases.join('／')}）`;
