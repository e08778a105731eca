import { type PostgresServer, postgresServer } from './postgres-server.ts';
import { shared } from './shared-services.ts';

/** The PostgreSQL server of this test run (then `stop` does nothing: the run ends it), else one of its own. */
export async function startPostgres(): Promise<PostgresServer> {
  const running = await shared('postgres');
  if (running === undefined) return postgresServer();
  return { url: running.url, stop: () => Promise.resolve() };
}
