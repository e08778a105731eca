import type { CitedDescription, FieldDescription, Option, SchemeDescription } from '@zhutui/core';
import { matchLines } from './match-text.ts';
import { block, indent, registerLines, sentenceLines } from './text-block.ts';

/** A scheme for reading in a terminal: its sentences first, then what it asks and needs. */
export function schemeText(scheme: SchemeDescription): string {
  const { notice, needs } = scheme;
  return [
    `${scheme.title}（${scheme.id}）`,
    `${notice.number ?? ''}《${notice.title}》 ${notice.issuer} ${notice.issuedOn}；资金：${scheme.funder}`,
    ...provisionLines(scheme),
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
type Provisions = Pick<Route, 'requires' | 'opens' | 'closes' | 'once' | 'channels' | 'papers' | 'promises'>;

const routeLines = (route: Route): string[] => [
  ...block('填写', route.asks.flatMap(fieldLines)),
  ...provisionLines(route),
  ...block('资助', sentenceLines(route.pays)),
  ...block('限额', sentenceLines(route.limits)),
];

const provisionLines = (part: Provisions): string[] => [
  ...block('条件', sentenceLines(part.requires)),
  ...block('开始申报', citedLines(part.opens)),
  ...block('截止申报', citedLines(part.closes)),
  ...block('不重复资助', citedLines(part.once)),
  ...block('申报方式', citedLines(part.channels)),
  ...block('材料', citedLines(part.papers)),
  ...block('办理时限', citedLines(part.promises)),
];

const citedLines = (cited: readonly CitedDescription[] = []): string[] => cited.map(citedLine);

const citedLine = ({ sentence, value, readings = [] }: CitedDescription): string =>
  `${sentence} ⇒ ${typeof value === 'string' ? value : JSON.stringify(value)}${readings.length === 0 ? '' : `（${readings.join('、')}）`}`;

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
