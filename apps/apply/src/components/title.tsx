import { type ReactNode, useEffect, useRef } from 'react';

/** The page's heading, which is also the window's title. */
export function Title({ children }: { readonly children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${heading.current?.textContent ?? ''} · 在职职工职业发展助推计划`;
  });
  return <h1 ref={heading}>{children}</h1>;
}
