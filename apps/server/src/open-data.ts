import { type Database, DatabaseInUseError, openDatabase, SchemaTooNewError } from '@zhutui/db';
import type { Logger } from 'pino';
import { type Env, SettingError } from './edge/env.ts';

/** Opens the data where the settings say; what an operator can put right is a SettingError. */
export async function openData(env: Env, log: Logger): Promise<Database> {
  const onError = (err: Error): void => log.warn({ err }, 'a database connection was lost');
  try {
    return await openDatabase(env.database, { onError });
  } catch (error) {
    if (error instanceof DatabaseInUseError || error instanceof SchemaTooNewError)
      throw new SettingError(error.message);
    const code = codeOf(error);
    throw code === '' ? error : new SettingError(lineFor(env, code));
  }
}

/** The URL is not told: a password may stand in it. */
const lineFor = (env: Env, code: string): string =>
  'postgres' in env.database
    ? `DATABASE_URL：连不上数据库（${code}）。请检查地址、端口、账号和库名，并确认数据库已启动。`
    : `DATA_DIR：无法使用数据目录 ${env.dataDir}（${code}）。请检查它是否为目录、能否写入、磁盘是否已满。`;

/** The code of an error of the system, of PostgreSQL or of SQLite; empty where there is none. */
function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return '';
  if ('code' in error && typeof error.code === 'string' && error.code !== '') return error.code;
  return error instanceof AggregateError ? codeOf(error.errors[0]) : '';
}
