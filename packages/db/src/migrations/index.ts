import { road } from './0001-road/index.ts';
import type { Migration } from './migration.ts';

/** Every step there is, in order. */
export const migrations: readonly Migration[] = [road];
