import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import {
  type AssessPort,
  localAssessPort,
  RuleError,
  type SchemePackage,
  schemeSet,
  strictPlugin,
} from '@zhutui/core';
import { takeAmbientRead } from './ambient-trap.ts';
import type { Call, Said } from './protocol.ts';
import { loaded, takeStray, tell } from './worker-start.ts';

/** Answers the server's calls with these plugins under watch, one at a time, for as long as the server is there. */
export function serveCalls(packages: readonly SchemePackage[]): void {
  const watched = packages.map((one) => ({ ...one, plugins: one.plugins.map(strictPlugin) }));
  const schemes = schemeSet(watched);
  const port = localAssessPort(schemes);
  process.on('message', (call: Call) => void answer(port, call).then(tell));
  loaded();
  tell({
    kind: 'ready',
    digests: Object.fromEntries(schemes.entries.map(({ scheme, digest }) => [scheme.id, digest])),
  });
  endWithParent();
}

/** Whatever a rule left running belongs to its own call: an answer is given once nothing is left to run. */
async function answer(port: AssessPort, call: Call): Promise<Said> {
  const said = await decide(port, call);
  await turn();
  const { id } = call;
  const isStray = takeStray();
  if (takeAmbientRead() !== undefined) return { kind: 'failed', id, fault: 'ambient', ...sentenceOf(said) };
  return isStray ? { kind: 'failed', id, fault: 'threw' } : said;
}

/** No word of an error's message: it may hold what is known of a person. */
async function decide(port: AssessPort, call: Call): Promise<Said> {
  const { id } = call;
  try {
    return { kind: 'answered', id, result: await run(port, call) };
  } catch (error) {
    if (!(error instanceof RuleError)) return { kind: 'failed', id, fault: 'threw' };
    const { sentence, cause } = error;
    return { kind: 'failed', id, fault: cause instanceof Error ? 'threw' : 'shape', sentence };
  }
}

function run(port: AssessPort, call: Call) {
  switch (call.kind) {
    case 'assess':
      return port.assess(call.scheme, call.facts, call.rulings);
    case 'match':
      return port.match(call.scheme, call.policy, call.facts, call.award);
    case 'precheck':
      return port.precheck(call.scheme, call.facts, call.options);
    case 'allot':
      return port.allot(call.scheme, call.run);
  }
}

const sentenceOf = (said: Said) =>
  said.kind === 'failed' && said.sentence !== undefined ? { sentence: said.sentence } : {};

/** A worker caught in a loop cannot notice that the server was killed; a thread beside it can. */
function endWithParent(): void {
  const watch = new Worker(
    `const parent = ${process.ppid};
     setInterval(() => process.ppid === parent || process.kill(process.pid, 'SIGKILL'), 1000);`,
    { eval: true },
  );
  watch.unref();
}
