import type { Actor } from '@zhutui/db';

/** Begins and ends public notices when their day has come. */
export const BY_DATE: Actor = { kind: 'system', id: 'notice', name: '公示', roles: [] };
