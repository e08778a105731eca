import { type Exported, moduleExports } from './module-exports.ts';

/** The modules of the core that a notice is written with, as the reference tells them. */
const CHAPTERS: readonly (readonly [title: string, modules: readonly string[]])[] = [
  ['A scheme and its parts', ['scheme/scheme', 'notice/notice', 'scheme/procedure']],
  ['A match', ['scheme/match', 'rules/granted']],
  ['What is asked and needed', ['fields/field', 'facts/facts']],
  ['Judgements', ['values/judgement']],
  ['Days, windows, working days, tenure', ['values/day', 'rules/window', 'facts/calendar', 'rules/tenure']],
  ['Amounts', ['values/money', 'rules/amount', 'rules/tariff', 'rules/proportion', 'rules/instalments']],
  ['Limits', ['rules/limits']],
  ['Lists of occupations, issuers, trades', ['fields/catalogue']],
  ['History', ['facts/history', 'rules/received']],
  ['Over a set of applications', ['scheme/allocation', 'allocation/share-out']],
];

/** What the platform asks of days, sums and plugins; a scheme has no use for it. */
const PLATFORM = new Set(
  `clauseOf wordsOf isRead unread readingsOf PROCEDURE_PARTS asked parseDay shanghaiDay dayAt dayNumber boundsOf later
  plainYuan parseYuan allocate drawFrom dueDay addsTo`.split(/\s+/),
);

/** The reference of the interface as Markdown, from the text of each module. */
export const coreReference = (textOf: TextOf): string =>
  [
    '# Reference of the plugin interface',
    '',
    'Written from the types and docstrings of `src/`; do not edit. All of it is imported from `@zhutui/core`. How to go about a',
    'notice stands in [the guide](../../schemes/README.md).',
    '',
    ...CHAPTERS.flatMap(([title, modules]) => [`## ${title}`, '', ...chapter(exportsOf(modules, textOf))]),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');

/** All that the reference prints. */
export const referenceExports = (textOf: TextOf): Exported[] =>
  CHAPTERS.flatMap(([, modules]) => exportsOf(modules, textOf));

type TextOf = (module: string) => string;

const exportsOf = (modules: readonly string[], textOf: TextOf): Exported[] =>
  modules
    .flatMap((module) => moduleExports(`${module}.ts`, textOf(module)))
    .filter(({ name }) => !PLATFORM.has(name));

function chapter(all: readonly Exported[]): string[] {
  const functions = all
    .filter(({ kind }) => kind !== 'type')
    .map(({ text, doc }) => `- \`${text}\`${said(doc)}`);
  const types = all
    .filter(({ kind }) => kind === 'type')
    .flatMap(({ text, doc }) => [...(doc === '' ? [] : [`/** ${doc} */`]), text]);
  return [
    ...(functions.length === 0 ? [] : [...functions, '']),
    ...(types.length === 0 ? [] : ['```ts', ...types, '```', '']),
  ];
}

const said = (doc: string): string => (doc === '' ? '' : `<br>${doc}`);
