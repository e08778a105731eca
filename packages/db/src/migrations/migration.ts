import type { Schema } from './schema.ts';

/** One step of the schema, run once, in order of `version` (1, 2, 3 …). A step that has shipped is never changed. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  up(schema: Schema): Promise<void>;
}
