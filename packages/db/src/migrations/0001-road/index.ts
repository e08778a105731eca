import type { Migration } from '../migration.ts';
import { createAccess } from './access.ts';
import { createAllocation } from './allocation.ts';
import { createCasework } from './casework.ts';
import { createNotices } from './notices.ts';
import { createPayout } from './payout.ts';
import { createPeople } from './people.ts';
import { createPlatform } from './platform.ts';

/** The first schema: one application's way from the notice to the card. */
export const road: Migration = {
  version: 1,
  name: 'road',
  async up(schema) {
    await createPeople(schema);
    await createCasework(schema);
    await createAllocation(schema);
    await createNotices(schema);
    await createPayout(schema);
    await createAccess(schema);
    await createPlatform(schema);
  },
};
