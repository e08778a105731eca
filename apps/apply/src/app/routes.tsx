import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { Loading } from '../components/loading.tsx';
import { NotFoundPage } from '../components/not-found-page.tsx';
import { HomePage } from '../features/plans/home-page.tsx';
import { Layout } from './layout.tsx';

const PlanPage = lazy(() =>
  import('../features/plans/plan-page.tsx').then((page) => ({ default: page.PlanPage })),
);
const CheckPage = lazy(() =>
  import('../features/check/check-page.tsx').then((page) => ({ default: page.CheckPage })),
);
const SignInPage = lazy(() =>
  import('../features/sign-in/sign-in-page.tsx').then((page) => ({ default: page.SignInPage })),
);
const ClaimPage = lazy(() =>
  import('../features/claim/claim-page.tsx').then((page) => ({ default: page.ClaimPage })),
);
const CorrectPage = lazy(() =>
  import('../features/claim/correct-page.tsx').then((page) => ({ default: page.CorrectPage })),
);
const MinePage = lazy(() =>
  import('../features/mine/mine-page.tsx').then((page) => ({ default: page.MinePage })),
);
const CasePage = lazy(() =>
  import('../features/mine/case-page.tsx').then((page) => ({ default: page.CasePage })),
);
const NoticesPage = lazy(() =>
  import('../features/notices/notices-page.tsx').then((page) => ({ default: page.NoticesPage })),
);
const SandboxPage = lazy(() =>
  import('../features/sandbox/sandbox-page.tsx').then((page) => ({ default: page.SandboxPage })),
);

/** Every page there is; all but the first are loaded when asked for. */
export const Routes = () => (
  <Layout>
    <Suspense fallback={<Loading />}>
      <Switch>
        <Route path="/" component={HomePage} />
        <Route path="/plans/:scheme">{({ scheme }) => <PlanPage scheme={scheme} />}</Route>
        <Route path="/check/:scheme/:route">
          {({ scheme, route }) => <CheckPage key={`${scheme}/${route}`} scheme={scheme} route={route} />}
        </Route>
        <Route path="/apply/:scheme/:route">
          {({ scheme, route }) => <ClaimPage scheme={scheme} route={route} />}
        </Route>
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/mine" component={MinePage} />
        <Route path="/mine/:id">{({ id }) => <CasePage id={id} />}</Route>
        <Route path="/mine/:id/correct">{({ id }) => <CorrectPage id={id} />}</Route>
        <Route path="/notices" component={NoticesPage} />
        <Route path="/sandbox" component={SandboxPage} />
        <Route component={NotFoundPage} />
      </Switch>
    </Suspense>
  </Layout>
);
