import type { Reason } from '@zhutui/core';

/** Where a page ended: the instant by which the list is sorted, and the id, of its last row. */
export interface Cursor {
  readonly at: string;
  readonly id: string;
}

export const writeCursor = ({ at, id }: Cursor): string => Buffer.from(`${at} ${id}`).toString('base64url');

/** The place again; undefined for what was never a cursor. */
export function readCursor(text: string): Cursor | undefined {
  const [at, id, ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  return at === undefined || id === undefined || rest.length > 0 ? undefined : { at, id };
}

export const BAD_CURSOR: Reason = {
  code: 'bad-cursor',
  message: '翻页位置无效，请从第一页重新查看。',
  path: 'cursor',
};
