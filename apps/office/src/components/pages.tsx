import { Button } from 'antd';
import { useState } from 'react';

/** Where a reader stands in a list that the server gives page by page. */
export interface Paging {
  /** What to ask the server for: nothing on the first page. */
  readonly at: { readonly cursor?: string };
  /** Back to the first page, e.g. when the list is narrowed. */
  readonly restart: () => void;
  readonly back: (() => void) | undefined;
  readonly on: (cursor: string) => void;
}

export function usePaging(): Paging {
  const [before, setBefore] = useState<readonly string[]>([]);
  const cursor = before.at(-1);
  return {
    at: cursor === undefined ? {} : { cursor },
    restart: () => setBefore([]),
    back: cursor === undefined ? undefined : () => setBefore(before.slice(0, -1)),
    on: (next) => setBefore([...before, next]),
  };
}

interface PagesProps {
  readonly paging: Paging;
  /** The cursor that the server gave with this page; null on the last. */
  readonly next: string | null;
}

/** 上一页 and 下一页, each only where there is one. */
export const Pages = ({ paging, next }: PagesProps) => (
  <div className="actions pages">
    {paging.back !== undefined && <Button onClick={paging.back}>上一页</Button>}
    {next !== null && <Button onClick={() => paging.on(next)}>下一页</Button>}
  </div>
);
