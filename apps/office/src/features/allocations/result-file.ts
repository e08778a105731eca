import { answerWords } from '@zhutui/wording';
import type { RunLine } from './allocation-views.ts';

/** The result as CSV for a spreadsheet: enough to be published, and to draw the lots again. */
export function resultFile(lines: readonly RunLine[], lotOf?: (id: string) => number): string {
  const lots = lotOf === undefined ? [] : ['抽签数'];
  const headers = ['受理编号', '系统编号', ...lots, '结果', '金额（元）', '依据'];
  const rows = lines.map((line) => [
    line.reference,
    line.applicationId,
    ...(lotOf === undefined ? [] : [lotWords(lotOf(line.applicationId))]),
    answerWords[line.answer],
    line.amount === null ? '' : (line.amount / 100).toFixed(2),
    line.sentence ?? '',
  ]);
  return `${BYTE_ORDER_MARK}${[headers, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

/** A lot as far as two of them can differ. */
export const lotWords = (lot: number): string => lot.toFixed(10);

/** What makes spreadsheet programs read UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
