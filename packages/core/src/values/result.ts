/** One reason why something was not done: a stable code, and a sentence that says what to do next. */
export interface Reason {
  readonly code: string;
  readonly message: string;
  /** The field concerned, e.g. `claim.issuedOn`. */
  readonly path?: string;
}

/** Either a value or all the reasons against it; a refusal is an answer, not an exception. */
export type Result<T> = Ok<T> | Refused;
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}
export interface Refused {
  readonly ok: false;
  readonly reasons: readonly Reason[];
}

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const refused = (...reasons: readonly Reason[]): Refused => ({ ok: false, reasons });
