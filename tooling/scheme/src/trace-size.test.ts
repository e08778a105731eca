import { readFileSync } from 'node:fs';
import { canonical, type Decision, keepFindings, type Plugin, readFindings } from '@zhutui/core';
import { readCases, subjectOf } from '@zhutui/harness';
import { packages } from '@zhutui/registry';
import { afterAll, describe, expect, it } from 'vitest';

const schemes = packages.map(({ folder, plugins }) => [folder, plugins] as const);
const largest = { bytes: 0, of: '' };
afterAll(() => console.log(`largest trace as stored: ${largest.bytes} bytes, of ${largest.of}`));

describe('the trace of a decision as it is stored', () => {
  it.each(schemes)(
    'of %s takes a thousand bytes at most, items included, in every written case',
    (folder, plugins) => {
      for (const [about, { findings, items }] of decisionsOf(folder, plugins)) {
        const { trace } = keepFindings(findings);
        const bytes = SHA256_HEX + Buffer.byteLength(trace) + Buffer.byteLength(canonical(items));
        if (bytes > largest.bytes) Object.assign(largest, { bytes, of: `${folder} ${about}` });
        expect(bytes, about).toBeLessThanOrEqual(1000);
      }
    },
  );

  it.each(schemes)('of %s is read back to the very same findings', (folder, plugins) => {
    const decisions = decisionsOf(folder, plugins);
    expect(decisions.length).toBeGreaterThan(0);
    for (const [, { findings }] of decisions)
      expect(readFindings(keepFindings(findings))).toStrictEqual(findings);
  });
});

/** Of the list of sentences, which all decisions by a route share. */
const SHA256_HEX = 64;

/** Every written case of a package, and of each route a claim that says nothing, as they are decided. */
function decisionsOf(folder: string, plugins: readonly Plugin[]): (readonly [string, Decision])[] {
  const text = readFileSync(new URL(`../../../schemes/${folder}/cases.md`, import.meta.url), 'utf8');
  return readCases(text, plugins).sections.flatMap(({ plugin: id, route, cases }) => {
    const plugin = plugins.find((one) => one.id === id);
    if (plugin === undefined) return [];
    const subject = subjectOf(plugin);
    return [{ route }, ...cases.map(({ facts }) => facts)].flatMap((facts) => {
      const ready = subject.ready(facts);
      return ready.ok ? [[canonical(facts), subject.decide(ready.value)] as const] : [];
    });
  });
}
