/** Where a page ended: the arrival and id of its last row. */
export interface Cursor {
  readonly arrivedAt: string;
  readonly id: string;
}

export const writeCursor = ({ arrivedAt, id }: Cursor): string =>
  Buffer.from(`${arrivedAt} ${id}`).toString('base64url');

/** The place again; undefined for what was never a cursor. */
export function readCursor(text: string): Cursor | undefined {
  const [arrivedAt, id, ...rest] = Buffer.from(text, 'base64url').toString('utf8').split(' ');
  return arrivedAt === undefined || id === undefined || rest.length > 0 ? undefined : { arrivedAt, id };
}
