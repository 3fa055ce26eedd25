import { QueryClientProvider } from '@tanstack/react-query';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent, RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api';
import { NotFound } from './not-found';
import { CasePage } from './pages/case';
import { HomePage } from './pages/home';
import { NewCasePage, type NewCaseSearch } from './pages/new-case';
import { isSection, PersonPage, type SectionName } from './pages/person';
import { SignedInPage } from './pages/signed-in';
import { StepPage } from './pages/step';
import { WorkPage } from './pages/work';
import { isServiceSection, type ServiceSection } from './services/sections';
import { Shell } from './shell';
import { followTheme } from './theme';

const rootRoute = createRootRoute({ component: Shell, notFoundComponent: () => <NotFound /> });
const routes = [
  createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/nuovo',
    component: NewCasePage,
    validateSearch: ({ persona, procedura, da, come }): NewCaseSearch => ({
      ...(typeof persona === 'string' && { persona }),
      ...(typeof procedura === 'string' && { procedura }),
      ...(typeof da === 'string' && { da }),
      ...(typeof come === 'string' && { come }),
    }),
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/lavoro', component: WorkPage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/persone/$id',
    component: PersonPage,
    validateSearch: ({ sezione }): { sezione?: SectionName } => (isSection(sezione) ? { sezione } : {}),
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/percorsi/$id', component: CasePage }),
  createRoute({ getParentRoute: () => rootRoute, path: '/percorsi/$id/passi/$step', component: StepPage }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/percorsi/$id/progetti/$project',
    component: lazyRouteComponent(() => import('./pages/project'), 'ProjectPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/percorsi/$id/strumenti',
    component: lazyRouteComponent(() => import('./pages/instruments'), 'InstrumentsPage'),
    validateSearch: ({ strumento, esito }): { strumento?: string; esito?: string } => ({
      ...(typeof strumento === 'string' && { strumento }),
      ...(typeof esito === 'string' && { esito }),
    }),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/percorsi/$id/invii',
    component: lazyRouteComponent(
      () => import('./without-eval').then(() => import('./pages/referrals')),
      'ReferralsPage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/avvisi',
    component: lazyRouteComponent(() => import('./pages/notices'), 'NoticesPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/servizi',
    component: lazyRouteComponent(
      () => import('./without-eval').then(() => import('./pages/services')),
      'ServicesPage',
    ),
    validateSearch: ({ sezione, mese }): { sezione?: ServiceSection; mese?: string } => ({
      ...(isServiceSection(sezione) && { sezione }),
      ...(typeof mese === 'string' && /^\d{4}-(0[1-9]|1[0-2])$/.test(mese) && { mese }),
    }),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/profilo',
    component: lazyRouteComponent(
      () => import('./without-eval').then(() => import('./profile/profile-page')),
      'ProfilePage',
    ),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sessioni',
    component: lazyRouteComponent(() => import('./pages/sessions'), 'SessionsPage'),
  }),
  createRoute({ getParentRoute: () => rootRoute, path: '/accesso-riuscito', component: SignedInPage }),
] as const;
const router = createRouter({ routeTree: rootRoute.addChildren(routes) });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}

followTheme();
const root = document.getElementById('root');
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}
