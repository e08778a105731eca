import type { Check } from '../checks/report.ts';
import type { SchemeSource } from '../source/scheme-source.ts';
import { bundleTrial } from './bundle-trial.ts';
import { BOUNDS, type Bounds, runAlone } from './run-alone.ts';

/** Zones on either side of the day line: a rule that asks for the local day answers differently in one of them. */
const ZONES = ['Pacific/Kiritimati', 'America/Los_Angeles'] as const;

/** A plugin left alone, twice over, far apart: it ends, keeps nothing, reads nothing, writes nothing, and answers alike. */
export async function checkConduct(
  source: SchemeSource,
  cases: string,
  bounds: Bounds = BOUNDS,
): Promise<Check[]> {
  const trial = await bundled(source, cases);
  if (typeof trial !== 'string') return [checkOf('能单独装配', [...trial])];
  const [east, west] = await Promise.all(ZONES.map((zone) => runAlone(trial, zone, bounds)));
  if (east === undefined || west === undefined) return [];
  const apart = east.answers.findIndex((answer, at) => answer !== west.answers[at]);
  const sound = east.faults.length === 0 && west.faults.length === 0;
  return [
    checkOf('单独运行：有始有终，不读时钟，不留内存，不改事实，答所当答', [
      ...new Set([...east.faults, ...west.faults]),
    ]),
    checkOf(
      '在另一进程、另一时区，结论相同',
      sound && apart >= 0 ? [`第${apart + 1}份申请在 ${ZONES[0]} 与 ${ZONES[1]} 的结论不同`] : [],
    ),
  ];
}

const checkOf = (name: string, faults: readonly string[]): Check => ({
  kind: 'conduct',
  plugin: '',
  name,
  faults,
});

async function bundled(source: SchemeSource, cases: string): Promise<string | readonly string[]> {
  try {
    return await bundleTrial(source, cases);
  } catch (error) {
    return [`不能装配：${error instanceof Error ? error.message : String(error)}`];
  }
}
