import { parseArgs } from 'node:util';
import type { SchemePackage } from '@zhutui/registry';
import { check } from './check.ts';
import { decide } from './decide.ts';
import { describe } from './describe.ts';
import { diff } from './diff.ts';
import { explain } from './explain.ts';
import { list } from './list.ts';
import { newPackage } from './new-package.ts';
import { type Shelf, shelfOf } from './shelf.ts';
import type { Terminal } from './terminal.ts';
import type { Asked, ExitCode, Verb, VerbAlone } from './verb.ts';
import { watchdog } from './watchdog.ts';

/** Runs one command; the packages are loaded where it needs them all. A wrong command says how it is used on stderr and leaves stdout empty. */
export async function run(
  args: readonly string[],
  load: () => Promise<readonly SchemePackage[]>,
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = readCommand(args);
  if (asked === HELP) {
    await terminal.print(`${USAGE}\n`);
    return 0;
  }
  if (typeof asked === 'string') {
    terminal.say(asked);
    terminal.say(USAGE);
    return 2;
  }
  if ('alone' in asked) return asked.alone(asked, terminal);
  const shelf = await loaded(load);
  if (typeof shelf !== 'string') return asked.verb(shelf, asked, terminal);
  terminal.say(shelf);
  return 1;
}

/** All packages put together, or what keeps them from it. */
async function loaded(load: () => Promise<readonly SchemePackage[]>): Promise<Shelf | string> {
  const callOff = watchdog(LONGEST_LOAD, ENDLESS);
  try {
    return shelfOf(await load());
  } catch (error) {
    return `有计划装载不了：${error instanceof Error ? error.message : String(error)}。请用 check 单独检验各个计划。`;
  } finally {
    await callOff();
  }
}

/** Milliseconds. */
const LONGEST_LOAD = 10_000;
const ENDLESS = '有计划装载 10 秒没有结束。请用 check 单独检验各个计划。';

/** What a verb is given: all schemes, or none, where it loads one by itself. */
type Doer = { readonly verb: Verb } | { readonly alone: VerbAlone };
type Command = Doer & {
  /** How many ids follow it. */
  readonly ids: 0 | 1 | 2;
  readonly options: readonly string[];
};

const VERBS: Readonly<Record<string, Command>> = {
  list: { verb: list, ids: 0, options: ['json'] },
  describe: { verb: describe, ids: 1, options: ['json'] },
  decide: { verb: decide, ids: 1, options: [] },
  explain: { verb: explain, ids: 1, options: [] },
  check: { alone: check, ids: 1, options: ['json', 'html', 'watch', 'rows'] },
  diff: { verb: diff, ids: 2, options: ['json'] },
  new: { verb: newPackage, ids: 1, options: ['yes', 'match', 'catalogue-from'] },
};

const USAGE = `用法：npm run -s scheme -- 命令
  list [--json]            列出全部助推计划
  describe 编号 [--json]   说明一个计划：问什么、需要什么、依据哪些条文
  decide 编号 < 文件       逐行读入申请（NDJSON），逐行给出结论
  explain 编号 < 文件      读入一份申请，逐句说明结论、金额、所缺和下一问
  check 编号 [--json] [--html 文件] [--watch] [--rows]
                           单独检验一个计划；--watch 在每次保存后重新检验；
                           --rows 印出每个未被案例发现的变异待填的行
  diff 编号 编号 [--json]  两个计划逐条比较：与上年相比
  new 编号 [--yes] [--match 编号 | --catalogue-from 编号]
                           新建一个计划；--match 为配比办法，--catalogue-from 沿用另一计划的名单
  --help                   本说明`;

/** Somebody asks how the command is used. */
const HELP = 'help' as const;

/** The command, `HELP`, or what is wrong with it. */
function readCommand(args: readonly string[]): (Asked & Doer) | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const { values, positionals } = parsed;
  if (values.help === true) return HELP;
  const [name = '', id = '', other = ''] = positionals;
  const found = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (found === undefined) return name === '' ? '请写明命令。' : `没有“${name}”这个命令。`;
  const ids = positionals.slice(1);
  if (ids.length < found.ids || ids.includes(''))
    return `“${name}”后面请写${found.ids === 2 ? '两个' : ''}计划编号。`;
  if (ids.length > found.ids) return `“${name}”后面多了：${ids.slice(found.ids).join(' ')}。`;
  const stray = Object.keys(values).find((option) => !found.options.includes(option));
  if (stray !== undefined) return `“${name}”没有 --${stray} 选项。`;
  const { ids: _ids, options: _options, ...doer } = found;
  return { ...doer, id, other, ...optionsOf(values) };
}

type Values = Exclude<ReturnType<typeof parse>, string>['values'];

const optionsOf = ({
  json,
  yes,
  rows,
  watch,
  html,
  match,
  'catalogue-from': from,
}: Values): Omit<Asked, 'id' | 'other'> => ({
  json: json ?? false,
  yes: yes ?? false,
  rows: rows ?? false,
  watch: watch ?? false,
  ...(html === undefined ? {} : { html }),
  ...(match === undefined ? {} : { match }),
  ...(from === undefined ? {} : { catalogueFrom: from }),
});

const OPTIONS = {
  help: { type: 'boolean', short: 'h' },
  json: { type: 'boolean' },
  yes: { type: 'boolean' },
  rows: { type: 'boolean' },
  watch: { type: 'boolean' },
  html: { type: 'string' },
  match: { type: 'string' },
  'catalogue-from': { type: 'string' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: OPTIONS });
  } catch {
    return `看不懂的选项：${args.filter((arg) => arg.startsWith('-')).join(' ')}。`;
  }
}
