export { axe } from './axe.ts';
export { createDatabase, type TestDatabase } from './create-database.ts';
export { launchBrowser } from './launch-browser.ts';
export { startPostgres } from './start-postgres.ts';
