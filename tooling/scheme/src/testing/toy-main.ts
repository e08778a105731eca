import { toyMatch, toyScheme } from '@zhutui/core/testing';
import { processTerminal } from '../process-terminal.ts';
import { run } from '../run.ts';

/** The command over invented notices alone, in all else the same as the real one. */
const packages = [
  { folder: 'toy', status: 'published' as const, digest: '0', notice: '', plugins: [toyScheme, toyMatch] },
];
process.exitCode = await run(process.argv.slice(2), packages, processTerminal());
