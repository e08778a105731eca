import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  notFound,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { queryClient } from '../calls/client.ts';
import { type Action, type Me, meOptions } from '../calls/me.ts';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { placesFor } from './places.ts';
import { TroublePage } from './trouble-page.tsx';

const root = createRootRoute({ component: Outlet });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ next }: Record<string, unknown>): { next?: string } =>
    typeof next === 'string' ? { next } : {},
  component: lazyRouteComponent(() => import('../features/sign-in/sign-in-page.tsx'), 'SignInPage'),
});

/** Everything behind the sign-in. */
const desk = createRoute({
  getParentRoute: () => root,
  id: 'desk',
  component: Layout,
  beforeLoad: async ({ location }) => {
    const me = await queryClient.ensureQueryData(meOptions());
    return { me: me?.kind === 'staff' ? me : toSignIn(location.pathname) };
  },
});

function toSignIn(next: string): never {
  redirect({ to: '/sign-in', search: { next }, throw: true });
  throw new Error('a redirect does not come back');
}

const start = createRoute({
  getParentRoute: () => desk,
  path: '/',
  beforeLoad: ({ context: { me } }) => {
    const first = placesFor(me)[0];
    if (first === undefined) notFound({ throw: true });
    else redirect({ to: first.to, throw: true });
  },
});

/** What somebody may not see looks missing. */
const only = (action: Action) => ({
  loader: ({ context: { me } }: { readonly context: { readonly me: Me } }): void => {
    if (!me.actions.includes(action)) notFound({ throw: true });
  },
});
const behind = { getParentRoute: () => desk } as const;

const cases = createRoute({
  ...behind,
  ...only('application.read'),
  path: '/cases',
  validateSearch: ({ state, scheme }: Record<string, unknown>): { state?: string; scheme?: string } => ({
    ...(typeof state === 'string' ? { state } : {}),
    ...(typeof scheme === 'string' ? { scheme } : {}),
  }),
  component: lazyRouteComponent(() => import('../features/cases/cases-page.tsx'), 'CasesPage'),
});
const oneCase = createRoute({
  ...behind,
  ...only('application.read'),
  path: '/cases/$id',
  component: lazyRouteComponent(() => import('../features/cases/case-page.tsx'), 'CasePage'),
});
const keying = createRoute({
  ...behind,
  ...only('application.key'),
  path: '/keying',
  component: lazyRouteComponent(() => import('../features/keying/keying-page.tsx'), 'KeyingPage'),
});
const rosters = createRoute({
  ...behind,
  ...only('application.key'),
  path: '/rosters',
  component: lazyRouteComponent(() => import('../features/imports/rosters-page.tsx'), 'RostersPage'),
});
const registers = createRoute({
  ...behind,
  ...only('registers.import'),
  path: '/registers',
  component: lazyRouteComponent(() => import('../features/imports/registers-page.tsx'), 'RegistersPage'),
});
const allocations = createRoute({
  ...behind,
  ...only('allocation.read'),
  path: '/allocations',
  component: lazyRouteComponent(
    () => import('../features/allocations/allocations-page.tsx'),
    'AllocationsPage',
  ),
});
const allocation = createRoute({
  ...behind,
  ...only('allocation.read'),
  path: '/allocations/$id',
  component: lazyRouteComponent(() => import('../features/allocations/run-page.tsx'), 'RunPage'),
});
const notices = createRoute({
  ...behind,
  ...only('application.object'),
  path: '/notices',
  component: lazyRouteComponent(() => import('../features/notices/notices-page.tsx'), 'NoticesPage'),
});
const lists = createRoute({
  ...behind,
  ...only('list.read'),
  path: '/lists',
  component: lazyRouteComponent(() => import('../features/lists/lists-page.tsx'), 'ListsPage'),
});
const payout = createRoute({
  ...behind,
  ...only('batch.read'),
  path: '/payout',
  component: lazyRouteComponent(() => import('../features/payout/payout-page.tsx'), 'PayoutPage'),
});
const batch = createRoute({
  ...behind,
  ...only('batch.read'),
  path: '/payout/$id',
  component: lazyRouteComponent(() => import('../features/payout/batch-page.tsx'), 'BatchPage'),
});
const payees = createRoute({
  ...behind,
  ...only('payee.read'),
  path: '/payees',
  component: lazyRouteComponent(() => import('../features/payees/payees-page.tsx'), 'PayeesPage'),
});
const unit = createRoute({
  ...behind,
  ...only('unit.declare'),
  path: '/unit',
  component: lazyRouteComponent(() => import('../features/unit/unit-page.tsx'), 'UnitPage'),
});
const unitFiling = createRoute({
  ...behind,
  ...only('unit.submit'),
  path: '/unit-filing',
  component: lazyRouteComponent(() => import('../features/keying/unit-filing-page.tsx'), 'UnitFilingPage'),
});
const filed = createRoute({
  ...behind,
  ...only('unit.submit'),
  path: '/unit-filing/$employerId/$id',
  component: lazyRouteComponent(() => import('../features/keying/filed-page.tsx'), 'FiledPage'),
});
const staff = createRoute({
  ...behind,
  ...only('staff.manage'),
  path: '/staff',
  component: lazyRouteComponent(() => import('../features/staff/staff-page.tsx'), 'StaffPage'),
});

/** What is nowhere. */
const other = createRoute({ ...behind, path: '$', component: NotFoundPage });

const pages = [
  start,
  cases,
  oneCase,
  keying,
  rosters,
  allocations,
  allocation,
  notices,
  registers,
  lists,
  payout,
  batch,
  payees,
  unit,
  unitFiling,
  filed,
  staff,
  other,
] as const;

/** Every page there is; each is loaded when somebody goes there. */
export const router = createRouter({
  routeTree: root.addChildren([signIn, desk.addChildren(pages)]),
  basepath: '/office',
  defaultPreload: 'intent',
  defaultErrorComponent: TroublePage,
  defaultNotFoundComponent: NotFoundPage,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
