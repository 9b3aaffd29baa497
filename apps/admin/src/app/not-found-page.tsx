import { useSay } from '../i18n/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  const say = useSay();
  return (
    <Page title={say('app.notFound.title')}>
      <p>{say('app.notFound.advice')}</p>
      <LinkButton to="/">{say('app.places.home')}</LinkButton>
    </Page>
  );
}
