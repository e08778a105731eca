import { type Plan, TO_FILL } from './plan.ts';

/** The written cases as they begin: one application in good order for each route, and an empty table under it. */
export function casesText({ id, answers, match, catalogue }: Plan): string {
  const sections =
    match === undefined
      ? [section(id, 'certificate', certificateFacts(answers.year, catalogue !== undefined))]
      : match.bases.map(({ route, facts }) => section(id, route, inDistrict(facts)));
  return `# ${answers.title}：案例

结果与依据照通知原文写，不照程序写。格式见 packages/harness/README.md；检验会打印还缺的行。

${sections.join('\n')}`;
}

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
