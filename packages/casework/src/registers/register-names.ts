import type { Field, SchemeSet } from '@zhutui/core';
import { neededGroups } from './member-columns.ts';

/** The registers that schemes consult, each with the field that says what an entry of it answers. */
export function registerFields(schemes: SchemeSet): Map<string, Field> {
  const fields = neededGroups(schemes, 'registers').flatMap((group) => Object.values(group));
  return new Map(
    fields.flatMap((field) => (field.lookup === undefined ? [] : [[field.lookup.register, field]])),
  );
}
