import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { queryClient, trpc } from '../calls/client.ts';

/** What every page has: the title, where to go, the hotline, and a way past them for the keyboard. */
export function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <>
      <a className="skip" href="#main">
        跳到正文
      </a>
      <header className="top">
        <div className="frame">
          <Link href="/" className="brand">
            <span className="brand-mark" aria-hidden="true">
              助
            </span>
            <span>在职职工职业发展助推计划</span>
          </Link>
          <Navigation />
        </div>
      </header>
      <Main>{children}</Main>
      <footer className="bottom">
        <div className="frame">
          <p>
            咨询与协助填报：拨打 <a href="tel:12351">12351</a> 职工服务热线，或前往街道乡镇工会服务站。
          </p>
        </div>
      </footer>
    </>
  );
}

function Navigation() {
  const me = useQuery(trpc.access.me.queryOptions());
  const [, go] = useLocation();
  const signOut = useMutation(
    trpc.access.signOut.mutationOptions({
      onSuccess: async () => {
        await queryClient.resetQueries();
        go('/');
      },
    }),
  );
  const isMember = me.data?.kind === 'member';
  return (
    <nav aria-label="主要栏目">
      <Link href="/mine">我的申报</Link>
      {isMember ? (
        <button type="button" className="link" onClick={() => signOut.mutate()}>
          退出
        </button>
      ) : (
        <Link href="/sign-in">登录</Link>
      )}
    </nav>
  );
}

/** Moves the focus to the text of a new page, as a page load would. */
function Main({ children }: { readonly children: ReactNode }) {
  const [path] = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(path);
  useEffect(() => {
    if (last.current === path) return;
    last.current = path;
    window.scrollTo(0, 0);
    main.current?.focus();
  }, [path]);
  return (
    <main id="main" className="frame" ref={main} tabIndex={-1}>
      {children}
    </main>
  );
}
