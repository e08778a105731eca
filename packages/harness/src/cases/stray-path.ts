import type { FieldAt } from '../plugin/field-finder.ts';

/** What a path of 变更 names that is not there, or not for a row to change; undefined where it may be changed. */
export function strayPath(path: readonly string[], facts: unknown, fieldAt: FieldAt): string | undefined {
  const [head = '', name] = path;
  if (head === 'route')
    return '“route”不在变更中改：类别由本节的标题写明，另一类别的案例写在它自己的“## 计划id / 类别”之下。';
  if (!GROUPS.has(head) && !WHOLE.has(head))
    return `没有这一项：${path.join('.')}；可写 ${[...GROUPS].map((group) => `${group}.…`).join('、')}、${[...WHOLE].join('、')}。`;
  if (GROUPS.has(head) && name !== undefined && (path.length > 2 || fieldAt(path.join('.')) === undefined))
    return `没有这一项：${path.join('.')}。`;
  return strayIndex(path, facts);
}

const GROUPS: ReadonlySet<string> = new Set(['claim', 'member', 'employer', 'registers']);
const WHOLE: ReadonlySet<string> = new Set(['lists', 'received', 'filedOn', 'calendar', 'award']);

/** A place in a list that has not so many. */
function strayIndex(path: readonly string[], facts: unknown): string | undefined {
  let whole = facts;
  for (const [at, key] of path.entries()) {
    if (Array.isArray(whole) && !(/^\d+$/.test(key) && Number(key) < whole.length))
      return `“${path.slice(0, at).join('.')}”有${whole.length}项，从0数起，没有“${key}”。`;
    whole = typeof whole === 'object' && whole !== null ? new Map(Object.entries(whole)).get(key) : undefined;
  }
  return undefined;
}
