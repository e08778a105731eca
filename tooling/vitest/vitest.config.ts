import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** All tests of the workspace in one run; `vitest run -c tooling/vitest/vitest.config.ts packages/core` picks some. */
export default defineConfig({
  root: here('../..'),
  cacheDir: here('../../.cache/vite'),
  test: {
    include: ['{apps,packages,schemes,tooling}/**/*.test.{ts,tsx,mjs}'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    globalSetup: [here('./src/generated-registry.ts'), here('./src/shared-services.ts')],
    reporters: ['default', here('./src/tally-reporter.ts')],
    pool: 'forks',
    maxWorkers: 2,
    // Files of one worker share loaded modules: a third of the time. A test restores what it changes outside itself.
    isolate: false,
    testTimeout: 90_000,
    hookTimeout: 120_000,
    teardownTimeout: 15_000,
    passWithNoTests: false,
    env: { NODE_ENV: 'test' },
  },
});
