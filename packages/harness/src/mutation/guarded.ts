import { Script } from 'node:vm';

const SLOT = '__zhutuiGuarded';
const call = new Script(`globalThis.${SLOT}()`);

/** Runs a function that may never end; undefined where it was cut off. Throws what the function throws. */
export function guarded<T>(run: () => T, milliseconds: number): { readonly value: T } | undefined {
  const before = Reflect.get(globalThis, SLOT) as unknown;
  Reflect.set(globalThis, SLOT, run);
  try {
    return { value: call.runInThisContext({ timeout: milliseconds }) as T };
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT')
      return undefined;
    throw error;
  } finally {
    Reflect.set(globalThis, SLOT, before);
  }
}
