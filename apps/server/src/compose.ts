import { randomBytes } from 'node:crypto';
import type { Services } from '@zhutui/api';
import { type AssessPort, localAssessPort, type SchemePackage, schemeSet } from '@zhutui/core';
import { createSealer, type Database, type Desk, type KeyFile } from '@zhutui/db';
import { sandboxPort } from '@zhutui/notify';
import type { Clock } from './edge/clock.ts';
import { newId } from './edge/new-id.ts';

export interface Parts {
  readonly database: Database;
  readonly keys: KeyFile;
  readonly clock: Clock;
  readonly packages: readonly SchemePackage[];
  readonly demo: boolean;
  /** Where the rules run; in this process unless told. */
  readonly assess?: AssessPort;
}

/** The services as a value: the server composes the plugins that are there, a test composes its own. */
export function compose({ database, keys, clock, packages, demo, assess }: Parts): Services {
  const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
  const desk: Desk = { database, sealer: createSealer({ ...keys, random }), ...clock, newId, random };
  const schemes = schemeSet(packages);
  return { shop: { desk, schemes, assess: assess ?? localAssessPort(schemes) }, messages: sandboxPort, demo };
}
