import type { AnyRoute, Day } from '@zhutui/core';
import { idNumberColumn, nameColumn } from '../registers/member-columns.ts';
import { type FieldColumn, fieldColumns } from '../sheets/field-columns.ts';

/** What a row of a roster has: who, and the answers that the route asks for. */
export const rosterColumns = (today: Day) => ({ name: nameColumn, idNumber: idNumberColumn(today) });

export const rosterFieldColumns = (route: AnyRoute): FieldColumn[] => fieldColumns([route.asks]);
