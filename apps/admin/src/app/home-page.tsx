import { WaitingDrafts } from '../drafts/waiting-drafts.tsx';
import { useSay } from '../i18n/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { ButtonRow } from '../ui/button-row.tsx';

/** What waits for somebody, and the everyday jobs. */
export function HomePage() {
  const say = useSay();
  return (
    <Page title={say('app.home.title')}>
      <OnlyFor action="list" resource="drafts">
        <WaitingDrafts />
      </OnlyFor>
      <Section title={say('app.home.jobs')}>
        <ButtonRow>
          <OnlyFor action="rate" resource="pledges">
            <LinkButton to="/pledges">{say('app.home.pledgeMoved')}</LinkButton>
          </OnlyFor>
          <OnlyFor action="create" resource="representatives">
            <LinkButton to="/representatives/create">{say('app.home.addHolding')}</LinkButton>
          </OnlyFor>
          <OnlyFor action="list" resource="people">
            <LinkButton to="/people">{say('app.home.findPerson')}</LinkButton>
          </OnlyFor>
          <OnlyFor action="invite" resource="editors">
            <LinkButton to="/invite">{say('app.home.invite')}</LinkButton>
          </OnlyFor>
        </ButtonRow>
      </Section>
    </Page>
  );
}
