/** What the quick part of a check came to, in words. */
export interface QuickVerdict {
  readonly ok: boolean;
  readonly text: string;
}

/** Tries a package's quick part as often as asked, where it cannot hold anybody up. */
export interface QuickTrial {
  readonly verdict: () => Promise<QuickVerdict>;
  readonly close: () => void;
}
