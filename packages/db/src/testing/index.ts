export { type OpenTestDatabase, onEachDatabase } from './on-each-database.ts';
export { type TestDeskOptions, testDesk } from './test-desk.ts';
