/** A public notice as a plan's description gives it: exactly one of the two lengths. */
export interface PublicNoticeData {
  readonly when: 'before payment' | 'after payment';
  readonly workingDays?: number;
  readonly days?: number;
}

/** For how long names and sums are made public, and whether the money waits for it. */
export function publicNoticeWords({ when, workingDays, days }: PublicNoticeData): string {
  const length = workingDays === undefined ? `${days ?? 0} 日` : `${workingDays} 个工作日`;
  return when === 'before payment'
    ? `审核通过后公示 ${length}，期满无异议后拨付。`
    : `拨付后公示 ${length}。`;
}
