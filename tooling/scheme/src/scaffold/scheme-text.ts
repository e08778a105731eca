import { exportName, type Plan, TO_FILL, TO_QUOTE } from './plan.ts';
import { importOf, literal, textProperty } from './source-text.ts';

/** The scheme of a notice as it begins: one route, each part once, every sentence still to be quoted. */
export function schemeText(plan: Plan): string {
  const { id, answers, catalogue } = plan;
  const list = catalogue === undefined ? undefined : `catalogue${answers.year}`;
  return `${importOf(list === undefined ? NAMES : LISTED_NAMES, '@zhutui/core')}
${list === undefined ? '' : `${importOf([list], './catalogue.ts')}\n`}${importOf(['register'], './register.ts')}
${list === undefined ? '' : `\nconst listed = listing(${list});\n`}
/** ${answers.number === '' ? answers.title : answers.number}. */
export const ${exportName(id)} = defineScheme({
  id: '${id}',
${textProperty(2, 'programme', answers.programme)}
  year: ${answers.year},
${textProperty(2, 'title', answers.title)}
${textProperty(2, 'funder', answers.funder)}
${noticeProperty(answers)}
  needs: { member: { holdsCard: flag('持有工会会员互助服务卡') } },
${list === undefined ? '' : `  lists: openLists(${list}),\n`}  register,
  requires: { '一 ${TO_QUOTE}：谁可以申请': ({ member }) => holds(member.holdsCard) },
  opens: { '四 ${TO_QUOTE}：开始日期': '${answers.year}-01-01' },
  closes: { '四 ${TO_QUOTE}：截止日期': '${answers.year}-12-31' },
  once: { '四 ${TO_QUOTE}：几次为限': { per: 'person', period: 'plan year' } },
  routes: {
    certificate: {
      title: '职业资格证书',
      channels: { '四 ${TO_QUOTE}：申报办法': ['web', 'station'] },
      asks: {
${list === undefined ? PLAIN_ASKS : listedAsks(list)}
        number: text('证书编号', { recordedAs: 'certificate' }),
        issuedOn: dayField('证书颁发日期'),
      },
      requires: {
        '二 ${TO_QUOTE}：证书何时颁发': ({ claim }) => within('${answers.year}-01-01', '${answers.year}-12-31', claim.issuedOn),
${list === undefined ? '' : `        '二 ${TO_QUOTE}：何种证书': ({ claim, lists }) => listed(claim, lists),\n`}      },
      pays: { '三 ${TO_QUOTE}：一级多少元': ({ claim }) => when(is(claim.level, '一级'), yuan(1)) },
    },
  },
});
`;
}

const NAMES = ['choice', 'dayField', 'defineScheme', 'flag', 'holds', 'is', 'text', 'when', 'within', 'yuan'];
const LISTED_NAMES = [...NAMES, 'issuerOptions', 'levelOptions', 'listing', 'occupationOptions', 'openLists'];

const PLAIN_ASKS = `        level: choice('等级', ['一级', '二级', '三级']),`;

const listedAsks = (list: string): string => `        issuer: choice('发证机构', issuerOptions(${list})),
        level: choice('等级', levelOptions(${list}, {})),
        occupation: choice('职业（工种）', occupationOptions(${list})),`;

/** The notice as data; a notice without a number has none. */
export const noticeProperty = ({ number, title, issuer, issuedOn }: Plan['answers']): string =>
  [
    '  notice: {',
    ...(number === '' ? [] : [textProperty(4, 'number', number)]),
    textProperty(4, 'title', title),
    textProperty(4, 'issuer', issuer),
    textProperty(4, 'issuedOn', issuedOn),
    '  },',
  ].join('\n');

/** The list of another package, with what the notice adds. */
export function catalogueText({ answers, catalogue }: Plan): string {
  if (catalogue === undefined) return '';
  const own = `catalogue${answers.year}`;
  const kept = catalogue.name === own ? 'kept' : catalogue.name;
  const imported = catalogue.name === own ? `${own} as kept` : catalogue.name;
  const imports = [
    [`@zhutui/${catalogue.folder}`, importOf([imported], `@zhutui/${catalogue.folder}`)],
    ['@zhutui/core', importOf(['amend', 'type Catalogue'], '@zhutui/core')],
  ] as const;
  return `${[...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line)
    .join('\n')}

/** The range of ${catalogue.folder} that the notice keeps, with what its annex adds and adjusts. */
export const ${own}: Catalogue = amend(${kept}, [
  { issuer: ${literal(TO_FILL)}, level: '一级', range: 'closed', occupations: [${literal(TO_FILL)}] },
]);
`;
}
