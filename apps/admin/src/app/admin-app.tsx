import { useEffect, useState } from 'react';
import { Admin, CustomRoutes, Resource } from 'react-admin';
import { createHashRouter, Route, RouterProvider } from 'react-router-dom';
import { createDataProvider } from '../api/data-provider.ts';
import { InvitePage } from '../editors/invite-page.tsx';
import { createI18nProvider, preferredLanguage } from '../i18n/i18n-provider.ts';
import { EditPersonPage } from '../people/edit-person-page.tsx';
import { PeoplePage } from '../people/people-page.tsx';
import { PersonPage } from '../people/person-page.tsx';
import { EditPledgePage } from '../pledges/edit-pledge-page.tsx';
import { PledgePage } from '../pledges/pledge-page.tsx';
import { PledgesPage } from '../pledges/pledges-page.tsx';
import { RecordStatusPage } from '../pledges/record-status-page.tsx';
import { AddHoldingPage } from '../representatives/add-holding-page.tsx';
import { RepresentativesPage } from '../representatives/representatives-page.tsx';
import { AccessDeniedPage } from './access-denied-page.tsx';
import { authProvider } from './auth-provider.ts';
import { HomePage } from './home-page.tsx';
import { JoinPage } from './join-page.tsx';
import { Layout } from './layout.tsx';
import { NotFoundPage } from './not-found-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { createStore } from './store.ts';
import { theme } from './theme.ts';

function createProviders() {
  const i18nProvider = createI18nProvider(preferredLanguage(navigator.languages));
  const dataProvider = createDataProvider(() => (i18nProvider.getLocale() === 'cy' ? 'CY' : 'EN'));
  return { i18nProvider, dataProvider, store: createStore() };
}

/**
 * The whole admin. The router is our own, and without React's transitions: react-admin leaves for the sign-in page and clears what it
 * knows in one breath, and a navigation that waits its turn would let it start over, hundreds of times.
 */
export function AdminApp() {
  const [router] = useState(() => createHashRouter([{ path: '*', element: <AdminPages /> }]));
  useEffect(() => () => router.dispose(), [router]);
  return <RouterProvider router={router} useTransitions={false} />;
}

/** Everything but joining and signing in needs a session. */
function AdminPages() {
  const [{ i18nProvider, dataProvider, store }] = useState(createProviders);
  return (
    <Admin
      title="Wheatsheaf"
      dataProvider={dataProvider}
      authProvider={authProvider}
      i18nProvider={i18nProvider}
      store={store}
      theme={theme}
      darkTheme={null}
      layout={Layout}
      loginPage={SignInPage}
      dashboard={HomePage}
      catchAll={NotFoundPage}
      accessDenied={AccessDeniedPage}
      requireAuth
      disableTelemetry
    >
      <CustomRoutes noLayout>
        <Route path="/join" element={<JoinPage />} />
      </CustomRoutes>
      <CustomRoutes>
        <Route path="/invite" element={<InvitePage />} />
      </CustomRoutes>
      <Resource name="representatives" list={RepresentativesPage} create={AddHoldingPage} />
      <Resource name="people" list={PeoplePage} show={PersonPage} edit={EditPersonPage} />
      <Resource name="pledges" list={PledgesPage} show={PledgePage} edit={EditPledgePage}>
        <Route path=":id/status" element={<RecordStatusPage />} />
      </Resource>
    </Admin>
  );
}
