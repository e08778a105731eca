import { localAssessPort, schemeSet } from '@zhutui/core';
import { packages } from '@zhutui/registry';

/**
 * Has every scheme of the checkout decide the many half-filled claims that a pre-check tries: what their rules share with
 * the measured plan is then as used to answers of all kinds as in a server that has many plans.
 */
export async function decideOthers(times = 50): Promise<void> {
  const schemes = schemeSet(packages);
  const port = localAssessPort(schemes);
  for (let at = 0; at < times; at += 1)
    for (const { scheme } of schemes.entries)
      for (const route of Object.keys(scheme.routes)) await port.precheck(scheme.id, { route });
}
