import type { Trial } from './trial.ts';

/** A row of `cases.md` still to be written: an application with one fact changed, its verdict left open. */
export function missingRow({ written }: Trial, path: string, value: string): string {
  const before = (written?.change ?? '')
    .split('；')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith(`${path} `) && part !== `去掉 ${path}`);
  return `| ？ | ${[...before, `${path} = ${value}`].join('；')} | ？ | ？ | ？ |`;
}
