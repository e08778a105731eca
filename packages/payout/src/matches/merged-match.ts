import { type AnyMatch, type Day, dueDay, type Item, unread } from '@zhutui/core';

/** Whether a policy's money reaches the worker in one payment with the base award; a unit pays its own match itself. */
export const isMerged = ({ payment, funder }: AnyMatch): boolean =>
  typeof funder === 'string' && Object.values(payment ?? {}).some((words) => unread(words) === 'merged');

/** What may be granted into the bank line of its base: a merged match of which all is the applicant's and due. */
export const goesAlong = (day: Day) => ({
  policies: isMerged,
  items: (items: readonly Item[]): boolean =>
    items.every((item) => isApplicants(item) && (dueDay(item, day) ?? day) <= day),
});

const isApplicants = ({ payee = '', payeeIs }: Item): boolean => payee === '' && payeeIs === undefined;
