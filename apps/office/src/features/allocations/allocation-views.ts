import type { Outputs } from '@zhutui/contract';
import type { AllocationData, answerWords } from '@zhutui/wording';
import type { Plan } from '../../components/plan.ts';
import type { Tone } from '../../components/tag.tsx';

type ValueOf<O> = O extends { readonly ok: true; readonly value: infer V } ? V : never;

export type RunSummary = ValueOf<Outputs['allocations']['list']>[number];
/** One run with what each application was answered. */
export type Run = ValueOf<Outputs['allocations']['read']>;
export type RunLine = Run['lines'][number];
export type Standing = ValueOf<Outputs['allocations']['counts']>;

/** What one run decides over: the whole plan or one route, on arrival or once all are found eligible. */
export interface RunSet {
  readonly route: string | null;
  readonly moment: RunSummary['moment'];
  readonly sentences: readonly CitedAllocation[];
}
export interface CitedAllocation {
  readonly sentence: string;
  readonly data: AllocationData;
}

/** The sets of a plan that somebody may propose a run over; one over arrivals moves up who waits, and settles places left open. */
export function setsOf(plan: Plan): readonly RunSet[] {
  const routes = plan.routes.map(({ route, allocates }) => ({ route, cited: allocates }));
  return MOMENTS.flatMap((moment) => {
    const whole = setAt(null, moment, plan.allocates);
    return whole.length > 0 ? whole : routes.flatMap(({ route, cited }) => setAt(route, moment, cited));
  });
}

/** The set that a run was made over; undefined where the plan has changed meanwhile. */
export const setOfRun = (plan: Plan, run: Pick<RunSummary, 'route' | 'moment'>): RunSet | undefined =>
  setsOf(plan).find(({ route, moment }) => route === run.route && moment === run.moment);

/** 各类别一并, or the route's title; a run that moves people up says so. */
export function setTitle(plan: Plan, { route, moment }: Pick<RunSet, 'route' | 'moment'>): string {
  const title = plan.routes.find((one) => one.route === route)?.title ?? '各类别一并';
  return moment === 'intake' ? `${title}（递补）` : title;
}

/** Whether lots are drawn in the set. */
export const drawsLots = ({ sentences }: RunSet): boolean =>
  sentences.some(
    ({ data }) => data.method === 'lottery' || (data.method === 'funds' && data.order === 'lot'),
  );

/** The budget that the notice states, in fen; undefined where the set spends none. */
export const spends = ({ sentences }: RunSet): AllocationData | undefined =>
  sentences.find(({ data }) => data.method === 'funds')?.data;

const MOMENTS = ['settlement', 'intake'] as const;

function setAt(route: string | null, moment: RunSet['moment'], cited: Plan['allocates']): readonly RunSet[] {
  const sentences = cited
    .map(({ sentence, value }) => ({ sentence, data: value as unknown as AllocationData }))
    .filter(({ data }) => data.at === moment);
  return sentences.length > 0 ? [{ route, moment, sentences }] : [];
}

export const runStateWords: Readonly<Record<RunSummary['state'], string>> = {
  proposed: '待确认',
  confirmed: '已确认',
  rejected: '已退回',
};
export const runTones: Readonly<Record<RunSummary['state'], Tone>> = {
  proposed: 'wait',
  confirmed: 'good',
  rejected: 'bad',
};
export const answerTones: Readonly<Record<keyof typeof answerWords, Tone>> = {
  given: 'good',
  waiting: 'wait',
  'not drawn': 'bad',
  'quota full': 'bad',
};
