import { fileURLToPath } from 'node:url';

// The worker that the benchmark starts is this file again.
if (process.send === undefined) {
  const { comparePorts } = await import('./assess-port/compare-ports.ts');
  const rows = await comparePorts(fileURLToPath(import.meta.url));
  console.log(process.argv.includes('--json') ? JSON.stringify({ bench: 'assess-port', rows }) : rows);
} else await import('@zhutui/server/assess-worker');
