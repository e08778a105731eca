/** A message on its way out. */
export interface OutgoingMessage {
  readonly id: string;
  /** 11 digits. */
  readonly to: string;
  readonly signature: string;
  readonly template: string;
  /** Without the signature. */
  readonly text: string;
}

/** A definite answer; `code` is the provider's word for a refusal. */
export type SendOutcome = { readonly accepted: true } | { readonly accepted: false; readonly code: string };

/**
 * Whoever sends: the sandbox, or a provider's adapter. A definite refusal is an answer; throwing means that nobody
 * knows whether the message left, and it will not be sent again. An answer must come within `CLAIM_MINUTES`.
 */
export interface MessagePort {
  readonly name: string;
  send(message: OutgoingMessage): Promise<SendOutcome>;
}
