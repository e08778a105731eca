import type { Allotted, Candidate } from '../scheme/allocation.ts';
import type { Fen } from '../values/money.ts';

/** As an application arrives, or once for all that were found eligible. */
export type Moment = 'intake' | 'settlement';

export interface Allotment {
  readonly at: Moment;
  /** All that stand: those decided before as well, for as long as they hold their place. */
  readonly candidates: readonly Candidate[];
  /** What the last run answered; what was given then, and what was turned away for good, stays so. */
  readonly before?: ReadonlyMap<string, Allotted>;
  /** The money there is; without it what the notice states, else no bound. */
  readonly funds?: Fen;
  /** The recorded seed of the draw. */
  readonly seed: string;
}
