import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { router } from './app/router.tsx';
import { theme } from './app/theme.ts';
import { queryClient } from './calls/client.ts';
import { whenSignedOut } from './calls/when-signed-out.ts';
import './app/style.css';
import './components/components.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');

whenSignedOut(() => {
  const next = router.state.location.pathname;
  queryClient.clear();
  void router.navigate({ to: '/sign-in', search: next === '/sign-in' ? {} : { next } });
});

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <ConfigProvider
        locale={zhCN}
        theme={theme}
        button={{ autoInsertSpace: false }}
        getPopupContainer={within}
      >
        <App>
          <RouterProvider router={router} />
        </App>
      </ConfigProvider>
    </QueryClientProvider>
  </StrictMode>,
);

/** Menus open within the text or the window that they belong to, so that readers and the keyboard find them there. */
function within(node?: HTMLElement): HTMLElement {
  return node?.closest<HTMLElement>('.ant-modal-container, main') ?? document.body;
}
