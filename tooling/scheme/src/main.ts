import { packages } from '@zhutui/registry';
import { processTerminal } from './process-terminal.ts';
import { run } from './run.ts';

process.exitCode = await run(process.argv.slice(2), packages, processTerminal());
