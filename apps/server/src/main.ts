import { readEnv, SettingError } from './edge/env.ts';
import { runServer } from './run-server.ts';

try {
  await runServer(readEnv(process.env));
} catch (error) {
  if (!(error instanceof SettingError)) throw error;
  process.stderr.write(`无法启动：${error.message}\n`);
  process.exitCode = 1;
}
