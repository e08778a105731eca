import {
  addsTo,
  type Completion,
  comparable,
  type Decision,
  type Facts,
  type Item,
  type SchemeEntry,
  ZERO,
} from '@zhutui/core';
import { OWN_UNIT } from './match-text.ts';
import { readJson } from './read-json.ts';
import type { LineError } from './read-lines.ts';

/** What one applicant is told, as the command prints it; money in fen. */
export type LineAnswer = LineError | (ReturnType<typeof written> & { readonly id?: string | number });

/** Decides one line of NDJSON. What cannot be read is an answer too: the first fault, and where it is. */
export function decideLine(entry: SchemeEntry, text: string): LineAnswer {
  const read = readApplication(entry, text);
  if ('error' in read) return read;
  const { id, facts } = read;
  return { ...(id === undefined ? {} : { id }), ...written(entry, facts, entry.assess(facts)) };
}

/** An application as it was given: its own id, and the facts. */
export interface Application {
  readonly id: string | number | undefined;
  readonly facts: Facts;
}

/** Reads one application, or tells the first fault. */
export function readApplication(entry: SchemeEntry, text: string): Application | LineError {
  const read = readJson(text);
  if ('fault' in read) return wrong('', read.fault);
  const { id, ...input } = read.value;
  if (!isId(id)) return wrong('id', 'id 应为文字，或能准确表示的数字（很长的编号请写作文字）。');
  const facts = entry.facts.safeParse(input);
  if (!facts.success) {
    const [first] = facts.error.issues;
    return wrong(first?.path.join('.') ?? '', first?.message ?? '');
  }
  const denied = contradicted(facts.data.lists);
  if (denied !== -1)
    return wrong(`lists.${denied}`, '名单中同一条目既记为在列又记为不在列，请核对后只留一条。');
  return { id, facts: facts.data };
}

/** The first entry that says the opposite of an earlier one of the same item; -1 where there is none. */
function contradicted(lists: readonly Completion[]): number {
  const said = new Map<string, boolean>();
  return lists.findIndex(({ list, item, included }) => {
    const name = JSON.stringify([list, comparable(item)]);
    const before = said.get(name) ?? included;
    said.set(name, before);
    return before !== included;
  });
}

/** Whether an id can be told back as it was given: no number too large to be exact. */
const isId = (id: unknown): id is string | number | undefined =>
  id === undefined ||
  typeof id === 'string' ||
  (typeof id === 'number' && Math.abs(id) <= Number.MAX_SAFE_INTEGER);

const written = (entry: SchemeEntry, facts: Facts, decision: Decision) => ({
  outcome: decision.outcome,
  amountFen: decision.amount,
  findings: decision.findings.map(({ sentence, verdict, reason }) =>
    reason === undefined ? { sentence, verdict } : { sentence, verdict, reason },
  ),
  items: decision.items.map(writtenItem),
  matches: decision.outcome === 'eligible' ? matchesOf(entry, facts, decision) : [],
  missing: decision.missing,
});

const writtenItem = ({ sentence, amount, ...item }: Item) => ({ sentence, amountFen: amount, ...item });

/** What other funders add to the award, each alone and as if nothing of their money were spent. */
export function matchesOf(entry: SchemeEntry, facts: Facts, { amount, items }: Decision) {
  return entry.matches.flatMap(({ match, run }) => {
    if (!addsTo(match, facts.route)) return [];
    const added = run(facts, { amount, items, spent: ZERO, granted: [] });
    if (added.outcome !== 'eligible') return [];
    const funder = typeof match.funder === 'string' ? match.funder : OWN_UNIT;
    return [{ policy: match.id, funder, amountFen: added.amount }];
  });
}

const wrong = (path: string, message: string): LineError => ({ error: { path, message } });
