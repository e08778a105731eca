import type { Loader } from '../source/load-plugins.ts';
import type { SchemeSource } from '../source/scheme-source.ts';
import { findMutants } from './find-mutants.ts';
import { guarded } from './guarded.ts';
import { type Mutant, spliced } from './mutant.ts';
import { type WrittenProof, writtenProof } from './written-proof.ts';

/** A mutant and the row that noticed it; `by` is undefined where it survived. */
export interface Tested {
  readonly mutant: Mutant;
  readonly by: string | undefined;
}

/** Longest a mutant may take over all cases; one that goes on is noticed by that. */
const LONGEST = 3000;
const AT_ONCE = 64;

/** Tries every mutant of a source on its written cases, in this process, without touching the disk; tells of some after others as they are done. */
export async function runMutants(
  source: SchemeSource,
  loader: Loader,
  cases: string,
  told: (some: readonly Tested[], done: number, all: number) => void = () => {},
): Promise<Tested[]> {
  const proof = writtenProof((await loader.prepare())(), cases);
  const mutants = [...source.modules.values()].flatMap(findMutants);
  const tested: Tested[] = [];
  for (let from = 0; from < mutants.length; from += AT_ONCE) {
    const some = mutants.slice(from, from + AT_ONCE);
    const now = await Promise.all(some.map((mutant) => testMutant(mutant, source, loader, proof)));
    tested.push(...now);
    told(now, tested.length, mutants.length);
  }
  return tested;
}

async function testMutant(
  mutant: Mutant,
  { modules }: SchemeSource,
  loader: Loader,
  proof: WrittenProof,
): Promise<Tested> {
  const text = spliced(modules.get(mutant.file)?.text ?? '', mutant.splices);
  try {
    const load = await loader.prepare(new Map([[mutant.file, text]]));
    const run = guarded(() => ({ by: proof.noticedBy(load()) }), LONGEST);
    return { mutant, by: run === undefined ? '不能结束' : run.value.by };
  } catch (error) {
    return { mutant, by: `不能运行：${error instanceof Error ? error.message : String(error)}` };
  }
}
