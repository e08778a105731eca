import type { SchemeEntry } from '@zhutui/core';
import { decideLine } from './decide-line.ts';
import { type Line, readLines } from './read-lines.ts';
import { notThere } from './shelf.ts';
import type { Verb } from './verb.ts';

/** Decides applicants from NDJSON on stdin, one line out per line in. Exit code 1 when some line could not be read. */
export const decide: Verb = async (shelf, { id }, { input, print, say }) => {
  const entry = shelf.findScheme(id);
  if (entry === undefined) {
    const match = shelf.findMatch(id);
    say(
      match === undefined
        ? notThere(shelf, id)
        : `“${id}”是配比办法，随“${match.matches.id}”的结论一并给出。`,
    );
    return 2;
  }
  let failed = false;
  for await (const lines of readLines(input)) {
    const answers = lines.map((line) => answerTo(entry, line));
    failed ||= answers.some((answer) => 'error' in answer);
    await print(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  }
  return failed ? 1 : 0;
};

const answerTo = (entry: SchemeEntry, { line, content }: Line) => ({
  line,
  ...(typeof content === 'string' ? decideLine(entry, content) : content),
});
