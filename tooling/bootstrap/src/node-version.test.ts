import { expect, it } from 'vitest';
import { nodeFault } from './node-version.mjs';

it('takes Node 20.19 and everything newer', () => {
  expect(['20.19.0', '20.20.2', '22.0.0', '24.1.0'].map(nodeFault)).toEqual(Array(4).fill(undefined));
});

it('refuses an older Node in one line that says what to do', () => {
  for (const version of ['18.20.4', '20.18.3', '16.0.0'])
    expect(nodeFault(version)).toBe(
      `zhutui needs Node 20.19 or newer; this is Node ${version}. Install a newer Node and start again.`,
    );
});
