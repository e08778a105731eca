import { describeMatch, describeScheme, entryShapes } from '@zhutui/core';
import { matchText } from './match-text.ts';
import { schemeText } from './scheme-text.ts';
import { notThere } from './shelf.ts';
import type { Verb } from './verb.ts';

/** Prints what a plugin says of itself, as JSON or for reading. */
export const describe: Verb = async (shelf, { id, json }, { print, say }) => {
  const entry = shelf.findScheme(id);
  const match = shelf.findMatch(id);
  if (entry !== undefined) {
    const description = describeScheme(
      entry.scheme,
      entry.matches.map((one) => one.match),
    );
    await print(
      json
        ? asJson({ ...description, entries: entryShapes(), status: entry.status, digest: entry.digest })
        : schemeText(description),
    );
  } else if (match !== undefined) {
    await print(json ? asJson({ id, ...describeMatch(match) }) : matchText(describeMatch(match)));
  } else {
    say(notThere(shelf, id));
    return 2;
  }
  return 0;
};

const asJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
