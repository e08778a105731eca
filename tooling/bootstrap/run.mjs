// @ts-check
// The one entry of all root scripts: `node tooling/bootstrap/run.mjs <task> [arguments]`. Needs Node and npm alone.
import { nodeFault } from './src/node-version.mjs';

const fault = nodeFault(process.versions.node);
if (fault !== undefined) {
  console.error(fault);
  process.exit(1);
}
const { runTask } = await import('./src/tasks.mjs');
const code = await runTask(process.argv[2] ?? '', process.argv.slice(3));
// A task that goes on in this process answers nothing and sets its own exit code.
if (code !== undefined) process.exitCode = code;
