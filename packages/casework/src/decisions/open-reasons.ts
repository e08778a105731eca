import type { Reason } from '@zhutui/core';
import type { Case } from '../cases/case.ts';
import { cite } from '../shop/cite.ts';
import type { Assessed } from './assess-facts.ts';
import { labelAt } from './label-at.ts';

/** Why the rules do not find the case eligible: each sentence unmet, each fact missing, each question left to a person. */
export function openReasons(found: Case, { decision, lapsed }: Assessed): Reason[] {
  const { findings, missing } = decision;
  return [
    ...findings
      .filter(({ verdict }) => verdict === 'unmet')
      .map(({ sentence }) => ({ code: 'unmet', message: `不符合${cite(sentence)}，不能批准。` })),
    ...missing.map((path) => ({
      code: 'unknown-fact',
      message: `尚缺“${labelAt(found, path)}”，请补齐资料后再批准。`,
      path,
    })),
    ...findings
      .filter(({ verdict }) => verdict === 'refer')
      .map(({ sentence, reason }) => ({
        code: 'referred',
        message: `${cite(sentence)}需由复核人员核定：${reason ?? ''}${lapsed.includes(sentence) ? LAPSED : ''}`,
      })),
  ];
}

const LAPSED = '（此前的核定所依据的资料已有变动，请先转复核，由复核人员重新核定。）';
