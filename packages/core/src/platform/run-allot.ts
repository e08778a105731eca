import { allot } from '../allocation/allot.ts';
import type { SchemeEntry } from '../assess/scheme-set.ts';
import type { Candidate } from '../scheme/allocation.ts';
import { fen } from '../values/money.ts';
import { ok, type Result, refused } from '../values/result.ts';
import { type AllotCandidate, type Allotments, type AllotRun, allotmentsSchema } from './allot-run.ts';
import { parseFacts } from './parse-facts.ts';
import { allotFailed } from './plugin-failure.ts';

/** Runs a scheme's allocations in this process; an answer that is none is a failure of the plugin, as a value. */
export function runAllot(entry: SchemeEntry, run: AllotRun): Result<Allotments> {
  const { at, seed, funds } = run;
  const candidates: Candidate[] = [];
  for (const one of run.candidates) {
    const candidate = candidateOf(entry, one);
    if (!candidate.ok) return candidate;
    candidates.push(candidate.value);
  }
  const before = new Map(
    run.candidates.flatMap((one) => (one.before === undefined ? [] : [[one.id, one.before]])),
  );
  const answers = allot(entry.scheme, {
    at,
    seed,
    candidates,
    before,
    ...(funds === null ? {} : { funds: fen(funds) }),
  });
  const checked = allotmentsSchema(run).safeParse([...answers]);
  return checked.success ? ok(checked.data) : refused(allotFailed(entry.scheme.title, 'shape'));
}

function candidateOf(entry: SchemeEntry, one: AllotCandidate): Result<Candidate> {
  const { id, items, arrived, was } = one;
  const facts = parseFacts(entry, one.facts);
  if (!facts.ok) return facts;
  const earlier = was === undefined ? undefined : parseFacts(entry, was);
  if (earlier?.ok === false) return earlier;
  return ok({
    id,
    items,
    facts: facts.value,
    ...(arrived === undefined ? {} : { arrived }),
    ...(earlier === undefined ? {} : { was: earlier.value }),
  });
}
