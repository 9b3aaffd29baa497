import { useSay } from '../i18n/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

/** What the signed-in editor's role does not allow. */
export function AccessDeniedPage() {
  const say = useSay();
  return (
    <Page title={say('app.accessDenied.title')}>
      <p>{say('app.accessDenied.advice')}</p>
      <LinkButton to="/">{say('app.places.home')}</LinkButton>
    </Page>
  );
}
