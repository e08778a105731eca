import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEnv, SettingError } from './env.ts';

const POSTGRES = 'postgres://zhutui@127.0.0.1/zhutui';

describe('without any setting', () => {
  it('serves a demonstration on this machine alone, its data and keys in folders apart', () => {
    expect(readEnv({})).toMatchObject({
      PORT: 8080,
      HOST: '127.0.0.1',
      LOG_LEVEL: 'info',
      demo: true,
      demoNow: '2023-06-01T09:00+08:00',
      dataDir: resolve('.data'),
      keyFile: resolve('.keys/keys.json'),
      database: { sqlite: resolve('.data/zhutui.sqlite') },
    });
  });

  it('takes an empty or blank setting for one not made', () => {
    expect(readEnv({ PORT: '', DATABASE_URL: '  ', DEMO: '', DEMO_NOW: ' ' })).toStrictEqual(readEnv({}));
  });

  it('reads no setting that it does not know', () => {
    expect(readEnv({ HOME: '/root', PATH: '/bin' })).toStrictEqual(readEnv({}));
  });
});

describe('demonstration', () => {
  it('is on by default only without DATABASE_URL', () => {
    expect(readEnv({}).demo).toBe(true);
    expect(readEnv({ DATABASE_URL: POSTGRES }).demo).toBe(false);
  });

  it('can be had on PostgreSQL and switched off on SQLite', () => {
    expect(readEnv({ DATABASE_URL: POSTGRES, DEMO: '1' }).demo).toBe(true);
    expect(readEnv({ DEMO: '0' }).demo).toBe(false);
    expect(readEnv({ DEMO: 'false' }).demo).toBe(false);
  });

  it('starts its clock at DEMO_NOW, which nothing else may set', () => {
    const DEMO_NOW = '2023-10-31T23:59:00+08:00';
    expect(readEnv({ DEMO_NOW }).demoNow).toBe(DEMO_NOW);
    expect(lineOf({ DEMO: '0', DEMO_NOW })).toMatch(/^DEMO_NOW：只在演示模式/);
    expect(lineOf({ DATABASE_URL: POSTGRES, DEMO_NOW })).toMatch(/^DEMO_NOW：只在演示模式/);
  });
});

describe('places', () => {
  it('refuses a key file inside the data folder, however the path is written', () => {
    const DATA_DIR = '/srv/zhutui';
    for (const KEY_FILE of [
      '/srv/zhutui/keys.json',
      '/srv/zhutui/a/b.json',
      '/srv/k/../zhutui/k',
      '/srv/zhutui/..k',
    ])
      expect(lineOf({ DATA_DIR, KEY_FILE })).toMatch(/^KEY_FILE：密钥文件不得放在 DATA_DIR 之内/);
    expect(lineOf({ DATA_DIR: '.', KEY_FILE: 'keys.json' })).toMatch(/^KEY_FILE：/);
  });

  it('takes a key file beside the data folder, also under a name that begins alike', () => {
    expect(readEnv({ DATA_DIR: '/srv/zhutui', KEY_FILE: '/srv/zhutui-keys/keys.json' }).keyFile).toBe(
      '/srv/zhutui-keys/keys.json',
    );
    expect(readEnv({ DATA_DIR: '/srv/zhutui/data', KEY_FILE: '/srv/zhutui/keys.json' }).keyFile).toBe(
      '/srv/zhutui/keys.json',
    );
  });

  it('puts SQLite under the data folder and PostgreSQL where the URL says', () => {
    expect(readEnv({ DATA_DIR: '/srv/zhutui' }).database).toStrictEqual({
      sqlite: join('/srv/zhutui', 'zhutui.sqlite'),
    });
    expect(readEnv({ DATABASE_URL: POSTGRES }).database).toStrictEqual({ postgres: POSTGRES });
  });
});

describe('a wrong setting', () => {
  const wrong: readonly (readonly [name: string, value: string])[] = [
    ['PORT', 'http'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '80.5'],
    ['DATABASE_URL', 'mysql://127.0.0.1/zhutui'],
    ['PUBLIC_ORIGIN', 'zhutui.example.cn'],
    ['PUBLIC_ORIGIN', 'https://zhutui.example.cn/'],
    ['PUBLIC_ORIGIN', 'https://zhutui.example.cn/apply'],
    ['PUBLIC_ORIGIN', 'ftp://zhutui.example.cn'],
    ['LOG_LEVEL', 'loud'],
    ['DEMO', 'yes'],
    ['DEMO_NOW', '2023-06-01'],
    ['DEMO_NOW', '2023-06-01T09:00'],
    ['DEMO_NOW', '2023-06-31T09:00+08:00'],
    ['DEMO_NOW', '2023-13-01T09:00Z'],
    ['DEMO_NOW', 'tomorrow'],
  ];

  it.each(wrong)(
    '%s=%s stops with one line in Chinese that names it and says what is right',
    (name, value) => {
      expect(lineOf({ [name]: value })).toMatch(new RegExp(`^${name}：[^\n]*[\u4e00-\u9fff][^\n]*$`));
      expect(lineOf({ [name]: value })).not.toMatch(/invalid|expected/i);
    },
  );

  it('is told together with the others', () => {
    expect(lineOf({ PORT: 'x', LOG_LEVEL: 'y' })).toMatch(/^PORT：[^\n]*；LOG_LEVEL：[^\n]*$/);
  });
});

function lineOf(variables: Readonly<Record<string, string>>): string {
  try {
    readEnv(variables);
  } catch (error) {
    if (error instanceof SettingError) return error.message;
    throw error;
  }
  return 'no error';
}
