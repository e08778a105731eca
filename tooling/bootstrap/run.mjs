// @ts-check
// The one entry of all root scripts: `node tooling/bootstrap/run.mjs <task> [arguments]`. Needs Node and npm alone.
import { nodeFault } from './src/node-version.mjs';

const fault = nodeFault(process.versions.node);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}
const { runTask } = await import('./src/tasks.mjs');
process.exitCode = await runTask(process.argv[2] ?? '', process.argv.slice(3));
