import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { queryClient, trpc } from '../calls/client.ts';
import { meOptions } from '../calls/me.ts';
import { Navigation } from './navigation.tsx';

/** What every page of the office has: whose session it is, where to go, and a way past both for the keyboard. */
export function Layout() {
  const me = useSuspenseQuery(meOptions());
  const [open, setOpen] = useState(false);
  if (me.data === null) return null;
  return (
    <div className={open ? 'office navigation-open' : 'office'}>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header>
        <button
          type="button"
          className="menu-button"
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          栏目
        </button>
        <span className="brand">
          <span className="brand-mark" aria-hidden="true">
            助
          </span>
          <span className="brand-name">助推计划工作台</span>
        </span>
        <span className="who">{me.data.name}</span>
        <SignOut />
      </header>
      <Navigation me={me.data} went={() => setOpen(false)} />
      <Main />
    </div>
  );
}

function SignOut() {
  const go = useNavigate();
  const signOut = useMutation(
    trpc.access.signOut.mutationOptions({
      onSuccess: async () => {
        queryClient.clear();
        await go({ to: '/sign-in' });
      },
    }),
  );
  return (
    <button type="button" className="sign-out" onClick={() => signOut.mutate()} disabled={signOut.isPending}>
      退出
    </button>
  );
}

/** Moves the focus to the text of a new page, as a page load would. */
function Main() {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    window.scrollTo(0, 0);
    main.current?.focus();
  }, [path]);
  return (
    <main id="main" ref={main} tabIndex={-1}>
      <Outlet />
    </main>
  );
}
