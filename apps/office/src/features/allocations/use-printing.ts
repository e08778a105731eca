import { useEffect, useState } from 'react';

/** Prints the page with its lists in full: `is` while it is being printed, whoever asked for it. */
export function usePrinting(): { readonly is: boolean; readonly print: () => void } {
  const [is, setIs] = useState(false);
  useEffect(() => {
    const done = (): void => setIs(false);
    window.addEventListener('afterprint', done);
    return () => window.removeEventListener('afterprint', done);
  }, []);
  useEffect(() => {
    if (is) window.print();
  }, [is]);
  return { is, print: () => setIs(true) };
}
