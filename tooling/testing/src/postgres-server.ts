import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';

/** A running server; `url` names its maintenance database. `stop` ends it and removes its files. */
export interface PostgresServer {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts a real PostgreSQL server on a free loopback port, its cluster in a temporary folder. Takes about a second. */
export async function postgresServer(): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), 'zhutui-postgres-'));
  const binaries = await postgresBinaries(folder);
  chmodSync(folder, 0o755);
  if (binaries.user.uid !== undefined) chownSync(folder, binaries.user.uid, binaries.user.gid);
  await initialise(binaries, folder);
  const port = await freePort();
  const process = run(binaries, folder, port);
  await ready(process);
  return { url: `postgres://postgres@127.0.0.1:${port}/postgres`, stop: () => stop(process) };
}

async function initialise({ initdb, user }: PostgresBinaries, folder: string): Promise<void> {
  const choices = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await promisify(execFile)(initdb, ['-D', join(folder, 'data'), ...choices], { cwd: folder, ...user });
}

/**
 * The shell outlives nobody: it ends the server and removes the folder as soon as its standard input closes,
 * which happens however this process ends.
 */
const GUARD =
  'folder=$1; shift; "$@" & server=$!; exec 2>&-; cat; kill -QUIT $server; wait $server; rm -rf "$folder"';

function run({ postgres, user }: PostgresBinaries, folder: string, port: number): ChildProcess {
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    'fsync=off',
    'full_page_writes=off',
  ].flatMap((setting) => ['-c', setting]);
  return spawn('sh', ['-c', GUARD, 'sh', folder, postgres, '-D', join(folder, 'data'), ...settings], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
    ...user,
  });
}

/** Resolves when the server says that it takes connections; rejects with its log when it ends before. */
async function ready(server: ChildProcess): Promise<void> {
  let log = '';
  await new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      log = (log + chunk.toString()).slice(-20_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.stderr?.on('end', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
    server.on('error', reject);
  });
}

async function stop(server: ChildProcess): Promise<void> {
  const ended = once(server, 'exit');
  server.stdin?.end();
  await ended;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
