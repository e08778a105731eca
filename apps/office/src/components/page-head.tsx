import { type ReactNode, useEffect } from 'react';

interface PageHeadProps {
  readonly title: string;
  /** Stands beside the title: a state, a button. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** The page's heading, which is also the window's title, with a line on what the page is for. */
export function PageHead({ title, beside, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · 助推计划工作台`;
  }, [title]);
  return (
    <div className="page-head">
      <div className="row">
        <h1>{title}</h1>
        {beside}
      </div>
      {children !== undefined && <p className="quiet">{children}</p>}
    </div>
  );
}
