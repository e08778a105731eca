import { parseDay } from '@zhutui/core';
import { type Answers, TO_FILL } from './scaffold/plan.ts';
import type { Shelf } from './shelf.ts';
import type { Conversation } from './terminal.ts';
import type { Asked } from './verb.ts';

/**
 * What is taken where nothing is answered: the year in the id; the programme of what it builds on, or of another year of the
 * same id. Of a notice that is nobody's next year nothing is supposed.
 */
export function defaultAnswers(shelf: Shelf, { id, match, catalogueFrom }: Asked): Answers {
  const last = shelf.findScheme(match ?? catalogueFrom ?? '') ?? sameWithoutYear(shelf, id);
  const year = Number(/(?<!\d)\d{4}(?!\d)/.exec(id)?.[0] ?? last?.scheme.year ?? 2000);
  const programme = last?.scheme.programme ?? TO_FILL;
  return {
    title: match === undefined ? `${year}年${programme}` : `${TO_FILL}：配比名称`,
    number: '',
    issuer: TO_FILL,
    issuedOn: `${year}-01-01`,
    funder: TO_FILL,
    programme,
    year,
  };
}

const sameWithoutYear = ({ schemes }: Shelf, id: string) =>
  schemes.findLast(({ scheme }) => withoutYear(scheme.id) === withoutYear(id));

const withoutYear = (id: string): string => id.replace(/(?<!\d)\d{4}(?!\d)/, '');

/** Asks a few questions; an empty line takes what stands in brackets. */
export async function askAnswers(
  usual: Answers,
  { ask, end }: Conversation,
  say: (line: string) => void,
): Promise<Answers> {
  const text = async (question: string, otherwise: string): Promise<string> => {
    const answer = await ask(`${question}${otherwise === '' ? '（没有就空着）' : `［${otherwise}］`}：`);
    return answer === undefined || answer === '' ? otherwise : answer;
  };
  const right = async (
    question: string,
    otherwise: string,
    fits: (answer: string) => boolean,
  ): Promise<string> => {
    for (;;) {
      const answer = await text(question, otherwise);
      if (answer === otherwise || fits(answer)) return answer;
      say(`“${answer}”看不懂，请再填一次。`);
    }
  };
  try {
    const title = await text('通知或计划的名称', usual.title);
    const number = await text('文号', usual.number);
    const issuer = await text('发文机关', usual.issuer);
    const isDay = (answer: string): boolean => parseDay(answer) !== undefined;
    const issuedOn = await right('印发日期，如 2000-01-31', usual.issuedOn, isDay);
    const funder = await text('出资单位', issuer);
    const programme = await text('各年度共同的计划名称', usual.programme);
    const year = await right('计划年度', String(usual.year), (answer) => /^[1-9]\d{3}$/.test(answer));
    return { title, number, issuer, issuedOn, funder, programme, year: Number(year) };
  } finally {
    end();
  }
}
