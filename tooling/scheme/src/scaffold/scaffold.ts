import { casesText } from './case-texts.ts';
import { matchText } from './match-text.ts';
import { EXCEPTIONS, noticeText, REGISTER } from './notice-texts.ts';
import { indexText, manifestText, readmeText, TEST, TSCONFIG } from './package-texts.ts';
import type { Plan } from './plan.ts';
import { catalogueText, schemeText } from './scheme-text.ts';

/** The files of a new package by their names: it compiles, and its harness names what is still to be written. */
export const scaffold = (plan: Plan): ReadonlyMap<string, string> =>
  new Map([
    ['package.json', manifestText(plan)],
    ['tsconfig.json', TSCONFIG],
    ['index.ts', indexText(plan)],
    ['notice.md', noticeText(plan)],
    ['scheme.ts', plan.match === undefined ? schemeText(plan) : matchText(plan)],
    ...(plan.match === undefined ? [['register.ts', REGISTER] as const] : []),
    ...(plan.catalogue === undefined ? [] : [['catalogue.ts', catalogueText(plan)] as const]),
    ['cases.md', casesText(plan)],
    ['exceptions.md', EXCEPTIONS],
    ['scheme.test.ts', TEST],
    ['README.md', readmeText(plan)],
  ]);
