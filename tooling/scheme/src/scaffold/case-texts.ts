import { type Plan, TO_FILL } from './plan.ts';

/** The written cases as they begin: one application in good order for each route, and an empty table under it. */
export function casesText({ id, answers, match, catalogue }: Plan): string {
  const sections =
    match === undefined
      ? [section(id, 'certificate', certificateFacts(answers.year, catalogue !== undefined))]
      : match.bases.map(({ route, facts }) => section(id, route, inDistrict(facts)));
  return `# ${answers.title}：案例

结果与依据照通知原文写，不照程序写。格式见 packages/harness/README.md；检验会打印还缺的行。

${sections.join('\n')}${match === undefined ? allotted(id) : ''}`;
}

/** How what decides over several together is written, in a paragraph that is no table yet. */
const allotted = (id: string): string => `
如有名额、抽签、先到先得或资金总额（scheme.ts 的 allocates），在最后另起一节“## ${id} 分配”：一份写明 route 的基本申请，再一组一个
三级标题（“### 两个名额三人报”），其下一张表：申报、变更、到达、先前、结果（给予 500元、未中签、名额已满、等候）、依据。检验会印出还缺的组。
`;

const section = (id: string, route: string, facts: object): string => `## ${id} / ${route}

\`\`\`json
${JSON.stringify(facts, null, 2)}
\`\`\`

| 情形 | 变更 | 结果 | 依据 | 编号 |
| --- | --- | --- | --- | --- |
`;

const certificateFacts = (year: number, listed: boolean) => ({
  claim: {
    ...(listed ? { issuer: TO_FILL } : {}),
    level: '一级',
    ...(listed ? { occupation: TO_FILL } : {}),
    number: 'A1',
    issuedOn: `${year}-06-30`,
  },
  member: { holdsCard: true },
  received: [],
  filedOn: `${year}-07-01`,
});

function inDistrict(facts: Readonly<Record<string, unknown>>): object {
  const member = typeof facts.member === 'object' ? facts.member : {};
  return { ...facts, member: { ...member, district: TO_FILL } };
}
