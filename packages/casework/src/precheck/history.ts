import {
  type AnyScheme,
  choice,
  type Fields,
  flag,
  identifyingFields,
  OTHER_CERTIFICATE,
  THIS_CERTIFICATE,
} from '@zhutui/core';
import type { Claim } from '../claims/read-claim.ts';

/** What is asked of earlier awards where nobody's records may be looked at: whether, which year's, for which certificate. */
export function historyFields(scheme: AnyScheme, route: string): Fields {
  const years = Array.from({ length: YEARS }, (_, back) => String(scheme.year - back));
  const only = { before: 'true' };
  return {
    before: flag(`是否获得过“${scheme.programme}”的资助`, { help: '任何年度、任何类别的都算。' }),
    planYear: choice(
      '最近一次是哪一年度的资助',
      [...years.map((value) => ({ value, label: `${value}年度` })), { value: EARLIER, label: '更早' }],
      { only },
    ),
    ...(identifyingFields(scheme, route).length === 0
      ? {}
      : { sameCertificate: flag('那次资助所凭的，是不是现在这张证书', { only }) }),
  };
}

/** The history that these answers tell of; undefined while they leave it open. */
export function historyTold(scheme: AnyScheme, route: string, told: Claim): readonly object[] | undefined {
  if (told.before === false) return [];
  const isWhole = Object.keys(historyFields(scheme, route)).every((name) => told[name] !== undefined);
  const planYear = Number(told.planYear);
  if (!isWhole || !Number.isInteger(planYear)) return undefined;
  const certificate = told.sameCertificate === true ? THIS_CERTIFICATE : OTHER_CERTIFICATE;
  return [{ programme: scheme.programme, planYear, certificate, amount: 0, state: 'paid' }];
}

/** Plan years offered by name, from the plan's own backwards. */
const YEARS = 7;
/** A plan year before all of these. */
const EARLIER = '0';
