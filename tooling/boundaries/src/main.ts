import { BOUNDARIES, readWorkspace } from './index.ts';

const workspace = readWorkspace(process.cwd());
for (const [sentence, breachesIn] of Object.entries(BOUNDARIES)) {
  const breaches = breachesIn(workspace);
  if (breaches.length === 0) continue;
  console.log(`${sentence}:`);
  for (const { path, message } of breaches) console.log(`  ${path}: ${message}`);
  process.exitCode = 1;
}
