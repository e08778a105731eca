import { fileURLToPath } from 'node:url';
import { generateRegistry } from '@zhutui/generate';

/**
 * Writes the registry's generated module before the tests, so that a bare `vitest` run has it too.
 * A scheme that does not bundle is told here and fails where it is used: the other tests may still run.
 */
export async function setup(): Promise<void> {
  try {
    await generateRegistry(fileURLToPath(new URL('../../..', import.meta.url)));
  } catch (error) {
    console.error(`registry not generated: ${error instanceof Error ? error.message : String(error)}`);
  }
}
