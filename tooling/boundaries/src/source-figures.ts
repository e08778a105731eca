import type { Breach, SourceFile, Workspace } from './workspace.ts';

const LONGEST = 250;
/** Words that belong to one notice: a name, a year, a district, an amount, a document number. */
const OF_A_NOTICE =
  /北京|房山|beijing-?20|fangshan|(20(13|15|16|17|21|22|23))年|yuan\((2000|1000|800)\)|200_?000|京工办发/;
const ANY = /(: |<|as )any\b/;
const COMMENT = /^\s*(\/\/|\*|\/\*)/;
/** Folders named after nothing. */
const NAMELESS = /\/(utils?|helpers?|common|types|misc|shared)\//;

/** Sources that are too long, say `any`, lie in a folder named after nothing, or (under packages/) know a notice. */
export function sourceBreaches({ packages }: Workspace): readonly Breach[] {
  const sources = packages.flatMap(({ files }) => files).filter(({ test }) => !test);
  return sources.flatMap((file) => [
    ...(file.lines.length > LONGEST ? [at(file, `${file.lines.length} lines; at most ${LONGEST}`)] : []),
    ...(NAMELESS.test(file.path) ? [at(file, 'name the folder after what is in it')] : []),
    ...lines(file, ANY, 'says `any`').filter(() => !file.path.startsWith('tooling/boundaries/')),
    ...(file.path.startsWith('packages/')
      ? lines(file, OF_A_NOTICE, 'knows a notice: that belongs to schemes/')
      : []),
  ]);
}

const lines = (file: SourceFile, pattern: RegExp, message: string): readonly Breach[] =>
  file.lines.flatMap((line, index) =>
    pattern.test(line) && !(pattern === ANY && COMMENT.test(line))
      ? [{ path: `${file.path}:${index + 1}`, message }]
      : [],
  );

const at = ({ path }: SourceFile, message: string): Breach => ({ path, message });
