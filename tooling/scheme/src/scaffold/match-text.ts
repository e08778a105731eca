import { exportName, type Plan, TO_FILL, TO_QUOTE } from './plan.ts';
import { noticeProperty } from './scheme-text.ts';
import { importOf, literal, textProperty } from './source-text.ts';

/** A match policy as it begins: for the people of one district, as much again as the award. */
export function matchText({ id, answers, match }: Plan): string {
  if (match === undefined) return '';
  const imports = [
    [match.folder, importOf([match.name], `@zhutui/${match.folder}`)],
    ['core', importOf(['defineMatch', 'is', 'text'], '@zhutui/core')],
  ] as const;
  return `${[...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, line]) => line)
    .join('\n')}

/** On top of each paid award of ${match.folder}, from the funder's own money. */
export const ${exportName(id)} = defineMatch({
  id: '${id}',
${textProperty(2, 'title', answers.title)}
  matches: ${match.name},
${textProperty(2, 'funder', answers.funder)}
${noticeProperty(answers)}
  needs: { member: { district: text('工会关系所在区') } },
  requires: { '正文 ${TO_QUOTE}：给予哪些人': ({ member }) => is(member.district, ${literal(TO_FILL)}) },
  pays: { '正文 ${TO_QUOTE}：配比多少': ({ award }) => award.amount },
});
`;
}
