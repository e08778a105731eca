import { parseArgs } from 'node:util';
import type { SchemePackage } from '@zhutui/registry';
import { check } from './check.ts';
import { decide } from './decide.ts';
import { describe } from './describe.ts';
import { list } from './list.ts';
import { shelfOf } from './shelf.ts';
import type { Terminal } from './terminal.ts';
import type { Asked, ExitCode, Verb } from './verb.ts';

/** Runs one command over these packages. A wrong command says how it is used on stderr and leaves stdout empty. */
export async function run(
  args: readonly string[],
  packages: readonly SchemePackage[],
  terminal: Terminal,
): Promise<ExitCode> {
  const asked = readCommand(args);
  if (typeof asked === 'string') {
    terminal.say(asked);
    terminal.say(USAGE);
    return 2;
  }
  return asked.verb(shelfOf(packages), asked, terminal);
}

const VERBS: Readonly<
  Record<
    string,
    { readonly verb: Verb; readonly needsId: boolean; readonly json: boolean; readonly html?: true }
  >
> = {
  list: { verb: list, needsId: false, json: true },
  describe: { verb: describe, needsId: true, json: true },
  decide: { verb: decide, needsId: true, json: false },
  check: { verb: check, needsId: true, json: true, html: true },
};

const USAGE = `用法：npm run -s scheme -- 命令
  list [--json]            列出全部助推计划
  describe 编号 [--json]   说明一个计划：问什么、需要什么、依据哪些条文
  decide 编号 < 文件       逐行读入申请（NDJSON），逐行给出结论
  check 编号 [--json] [--html 文件]
                           单独检验一个计划：引文、条文覆盖、案例、数字、变异、单独运行；报告另存为网页`;

/** The command, or what is wrong with it. */
function readCommand(args: readonly string[]): (Asked & { readonly verb: Verb }) | string {
  const parsed = parse(args);
  if (typeof parsed === 'string') return parsed;
  const [name = '', id = '', ...rest] = parsed.positionals;
  const found = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (found === undefined) return name === '' ? '请写明命令。' : `没有“${name}”这个命令。`;
  if (found.needsId && id === '') return `“${name}”后面请写计划编号。`;
  if (rest.length > 0 || (!found.needsId && id !== '')) return `“${name}”后面多了：${rest.join(' ') || id}。`;
  if (parsed.json && !found.json) return `“${name}”没有 --json 选项。`;
  if (parsed.html !== undefined && found.html !== true) return `“${name}”没有 --html 选项。`;
  return { ...parsed, verb: found.verb, id };
}

interface Parsed {
  readonly positionals: readonly string[];
  readonly json: boolean;
  readonly html: string | undefined;
}

function parse(args: readonly string[]): Parsed | string {
  try {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { json: { type: 'boolean', default: false }, html: { type: 'string' } },
    });
    return { positionals, json: values.json, html: values.html };
  } catch {
    return `看不懂的选项：${args.filter((arg) => arg.startsWith('-')).join(' ')}。`;
  }
}
