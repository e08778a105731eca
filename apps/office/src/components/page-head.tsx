import { type ReactNode, useEffect } from 'react';

interface PageHeadProps {
  readonly title: string;
  /** Where it stands, beside the title. */
  readonly state?: ReactNode;
  /** What can be done on the page, at the far end. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** The page's heading, which is also the window's title, with a line on what the page is for. */
export function PageHead({ title, state, beside, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · 助推计划工作台`;
  }, [title]);
  return (
    <div className="page-head">
      <div className="row">
        <div className="line">
          <h1>{title}</h1>
          {state}
        </div>
        {beside}
      </div>
      {children !== undefined && <p className="quiet">{children}</p>}
    </div>
  );
}
