import type { Shop } from '@zhutui/casework';
import type { Actor } from '@zhutui/db';
import type { MessagePort } from '@zhutui/notify';

/** What the server was composed from; a test composes another one. */
export interface Services {
  readonly shop: Shop;
  readonly messages: MessagePort;
  /** True where demonstration data and the sandbox of messages are open to all. */
  readonly demo: boolean;
}

/** One request: who asks, from where, and how the answer sets the session. */
export interface Context {
  readonly services: Services;
  readonly actor: Actor | undefined;
  /** The caller's network address, for send limits only. */
  readonly address: string;
  readonly token: string | undefined;
  /** Sets the session cookie, or clears it. */
  readonly setSession: (token: string | undefined) => void;
}
