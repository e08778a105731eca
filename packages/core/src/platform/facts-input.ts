/** Facts as JSON, in the names that a scheme's description prints. */
export interface FactsInput {
  readonly route: string;
  readonly claim?: Readonly<Record<string, unknown>>;
  readonly member?: Readonly<Record<string, unknown>>;
  readonly employer?: Readonly<Record<string, unknown>>;
  readonly registers?: Readonly<Record<string, unknown>>;
  readonly lists?: readonly unknown[];
  readonly received?: readonly unknown[];
  readonly filedOn?: string;
  /** Working days as `calendarSchema` reads them, for a scheme that names a calendar. */
  readonly calendar?: unknown;
}
