import type { Submitter } from '@zhutui/core';

interface CitedSubmitters {
  readonly submitters: readonly { readonly value?: unknown }[];
}

/** Who may hand an application in: the route's own words, else the plan's; [] where the notice leaves it to the worker. */
export const filersOf = (plan: CitedSubmitters, route: CitedSubmitters): readonly Submitter[] =>
  (route.submitters.length > 0 ? route.submitters : plan.submitters).flatMap(
    ({ value }) => value as readonly Submitter[],
  );

/** Whether workers file for themselves. */
export const filesAlone = (filers: readonly Submitter[]): boolean =>
  filers.length === 0 || filers.includes('person');

/** By whom it is filed where it is not by the worker: `由所在单位工会统一申报，请与其联系。` */
export const filedByWords = (filers: readonly Submitter[]): string =>
  `由${filers.map((filer) => WORDS[filer]).join('或')}统一申报，请与其联系。`;

const WORDS: Readonly<Record<Submitter, string>> = {
  person: '职工本人',
  'unit union': '所在单位工会',
  association: '协会',
  roster: '组织方',
};
