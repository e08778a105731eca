import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { BOUNDARIES, readWorkspace } from './index.ts';

const workspace = readWorkspace(fileURLToPath(new URL('../../..', import.meta.url)));

describe('in this checkout', () => {
  for (const [sentence, breachesIn] of Object.entries(BOUNDARIES)) {
    it(sentence, () => {
      expect(breachesIn(workspace)).toEqual([]);
    });
  }
});
