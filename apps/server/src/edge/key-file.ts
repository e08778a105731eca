import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type KeyFile, newKeyFile, parseKeyFile } from '@zhutui/db';
import { SettingError } from './env.ts';

/** The keys of the sealed fields; a first start on an empty data folder makes them, any other start needs them to be there. */
export function readKeyFile(file: string, mayMake: boolean): KeyFile {
  if (mayMake) makeKeyFile(file);
  try {
    return parseKeyFile(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingError(
      `KEY_FILE：无法读取密钥文件 ${file}（${why}）。没有它，已加密的身份证号、卡号和手机号无法解读，请从备份恢复。`,
    );
  }
}

/** Readable by its owner alone; a file that is there already is left as it is. */
function makeKeyFile(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(
      file,
      newKeyFile((count) => randomBytes(count)),
      { mode: 0o600, flag: 'wx' },
    );
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === undefined) throw error;
    if (code !== 'EEXIST')
      throw new SettingError(
        `KEY_FILE：无法在 ${file} 写入新的密钥文件（${String(code)}），请检查目录能否写入。`,
      );
  }
}
