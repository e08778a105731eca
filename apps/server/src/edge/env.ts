import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { shanghaiDay } from '@zhutui/core';
import { z } from 'zod';

export type Env = z.output<typeof envSchema>;

/** What the start says of a wrong setting. */
export class SettingError extends Error {
  override readonly name = 'SettingError';
}

/** Reads the settings, the only place that does; throws a SettingError with one clear line. */
export function readEnv(variables: Readonly<Record<string, string | undefined>>): Env {
  const given = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = envSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `${issue.path.join('.') || '设置'}：${issue.message}`);
  throw new SettingError(lines.join('；'));
}

const yesNo = z
  .enum(['0', '1', 'true', 'false'], { error: '应为 1 或 0' })
  .transform((text) => text === '1' || text === 'true');

const origin = z
  .string()
  .refine(isOrigin, { error: '应为网站来源，如 https://zhutui.example.cn（不带路径）' });

const instant = z.string().refine((text) => text.includes('T') && shanghaiDay(text) !== undefined, {
  error: '应为带时区的时刻，如 2023-06-01T09:00+08:00',
});

const raw = z.object({
  PORT: z.coerce
    .number({ error: '应为端口号 0–65535' })
    .int()
    .min(0)
    .max(65_535, { error: '应为端口号 0–65535' })
    .default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, { error: '应以 postgres:// 开头；不设则使用 DATA_DIR 下的 SQLite' })
    .optional(),
  KEY_FILE: z.string().default('.keys/keys.json'),
  PUBLIC_ORIGIN: origin.optional(),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: '应为 fatal、error、warn、info、debug、trace 或 silent',
    })
    .default('info'),
  DEMO: yesNo.optional(),
  DEMO_NOW: instant.optional(),
});

const envSchema = raw.transform((given, context) => {
  const demo = given.DEMO ?? given.DATABASE_URL === undefined;
  const dataDir = resolve(given.DATA_DIR);
  const keyFile = resolve(given.KEY_FILE);
  if (!demo && given.DEMO_NOW !== undefined)
    context.addIssue({ code: 'custom', path: ['DEMO_NOW'], message: '只在演示模式（DEMO=1）下可设' });
  if (isInside(dataDir, keyFile))
    context.addIssue({ code: 'custom', path: ['KEY_FILE'], message: '密钥文件不得放在 DATA_DIR 之内' });
  return {
    ...given,
    demo,
    dataDir,
    keyFile,
    demoNow: given.DEMO_NOW ?? DEMO_START,
    database: placeOf(given.DATABASE_URL, dataDir),
  };
});

/** Every deadline of the plans at hand is over today; a demonstration starts while one is open. */
const DEMO_START = '2023-06-01T09:00+08:00';

const placeOf = (url: string | undefined, dataDir: string) =>
  url === undefined ? { sqlite: join(dataDir, 'zhutui.sqlite') } : { postgres: url };

function isInside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

function isOrigin(text: string): boolean {
  try {
    return /^https?:/.test(text) && new URL(text).origin === text;
  } catch {
    return false;
  }
}
