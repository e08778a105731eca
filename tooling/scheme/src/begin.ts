import type { SchemePackage } from '@zhutui/registry';
import { processTerminal } from './process-terminal.ts';
import { serveQuickTrials } from './quick-process.ts';
import { run } from './run.ts';

/** The command of this process; or, where `check --watch` started it once more, the process that tries packages for it. */
export async function begin(load: () => Promise<readonly SchemePackage[]>): Promise<void> {
  if (process.send === undefined)
    process.exitCode = await run(process.argv.slice(2), load, processTerminal());
  else serveQuickTrials();
}
