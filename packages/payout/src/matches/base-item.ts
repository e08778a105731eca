import type { AwardItemTable } from '@zhutui/db';

/** An item of an award itself, not of a match. */
export type BaseItem = Readonly<Pick<AwardItemTable, 'id' | 'application_id' | 'decision_id' | 'person_id'>>;

/** The columns of one. */
export const BASE_COLUMNS = ['id', 'application_id', 'decision_id', 'person_id'] as const;
