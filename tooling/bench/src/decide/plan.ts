import { beijing2016, catalogue2016 } from '@zhutui/beijing-2016';
import { type Completion, factsSchema, rowList } from '@zhutui/core';

/** The plan and route that all contenders decide: the certificates of 2016, with its catalogue of 53 entries. */
export const scheme = beijing2016;
export const route = 'certificate';
export const catalogue = catalogue2016;
export const schema = factsSchema(scheme);
export const programme = scheme.programme;

const open = catalogue.filter((row) => row.range === 'open');

/** What staff have found in the open lists so far: the same for all applicants, as in one office on one day. */
export const completions: readonly Completion[] = open.flatMap((row) => [
  { list: rowList(row), item: '汽车修理工', included: true, source: '档案' },
  { list: rowList(row), item: '调酒师', included: false, source: '档案' },
]);
