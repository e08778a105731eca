import { comparable, type Reason } from '@zhutui/core';
import { inRow } from '../sheets/read-table.ts';
import { programmeNamed, programmeNear } from './programmes.ts';

/** A row's programme as it was typed. */
export interface ProgrammeRow {
  readonly number: number;
  readonly programme: string;
}

/** A question for each row whose programme no plan looks at, but one of nearly the same name is: the same, or another? */
export const nearReasons = (names: readonly string[], rows: readonly ProgrammeRow[]): Reason[] =>
  rows.flatMap(({ number, programme }) => {
    const near = programmeNamed(names, programme) === undefined ? programmeNear(names, programme) : undefined;
    return near === undefined ? [] : [inRow(number, nearReason(programme, near))];
  });

const nearReason = (typed: string, near: string): Reason => ({
  code: 'programme-near',
  message: `没有计划要看“${typed}”的受助记录，与它相近的有“${near}”。如是同一项目，请改成“${near}”；确是另一项目的，请选“项目名称照文件收下”再导入。`,
});

/** What is taken in although no plan looks at it: once for each programme, with its rows. */
export function unknownReasons(names: readonly string[], rows: readonly ProgrammeRow[]): Reason[] {
  const unknown = rows.filter(({ programme }) => programmeNamed(names, programme) === undefined);
  const kinds = new Map(unknown.map(({ programme }) => [comparable(programme), programme]));
  return [...kinds].map(([words, programme]) => {
    const same = unknown.filter((row) => comparable(row.programme) === words);
    return {
      code: 'programme-unknown',
      message: `现有计划都不看“${programme}”的受助记录（${rowsText(same)}），已照收，暂不影响任何申报。`,
    };
  });
}

const SHOWN = 5;

const rowsText = (rows: readonly ProgrammeRow[]): string =>
  `第${rows
    .slice(0, SHOWN)
    .map(({ number }) => number)
    .join('、')}行${rows.length > SHOWN ? `等${rows.length}行` : ''}`;
