/** What one group of a list of public notices has in common. */
interface Common {
  readonly schemeTitle: string;
  readonly routeTitle: string;
  readonly sentence: string;
  readonly when: string;
}
export interface NoticeGroup<N> {
  readonly key: string;
  /** The first of them, for what all have in common. */
  readonly head: N;
  readonly notices: readonly N[];
}

/** Notices of one route and sentence together, in the order in which they first come. */
export function groupNotices<N extends Common>(notices: readonly N[]): readonly NoticeGroup<N>[] {
  const groups = new Map<string, { readonly head: N; readonly notices: N[] }>();
  for (const notice of notices) {
    const common = [notice.schemeTitle, notice.routeTitle, notice.sentence, notice.when].join('\n');
    const group = groups.get(common) ?? { head: notice, notices: [] };
    group.notices.push(notice);
    groups.set(common, group);
  }
  return [...groups.values()].map((group, at) => ({ key: `notices-${at}`, ...group }));
}
