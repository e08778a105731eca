import type { FactsJson } from '../plugin/subject.ts';
import type { Code, Tell } from './case-chapters.ts';
import { type Materials, resolve } from './cell-value.ts';

/** The base application of a fenced block; undefined, and told with its line, where it cannot be read. */
export function readBase(block: Code, materials: Materials, tell: Tell): FactsJson | undefined {
  try {
    const base = resolve(JSON.parse(block.text), materials);
    if (base.ok) return base.value as FactsJson;
    for (const { message } of base.reasons) tell(block.line, message);
  } catch (error) {
    tell(block.line, `基本申请不是 JSON：${error instanceof Error ? error.message : String(error)}`);
  }
  return undefined;
}
