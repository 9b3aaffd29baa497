import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { useParams } from 'react-router-dom';
import { useAsk } from '../api/use-ask.ts';
import { RequireAccess } from '../app/require-access.tsx';
import { HistoryList } from '../editorial/history-list.tsx';
import { PersonRecord, type PersonRecordQuery } from '../generated/people/person.ts';
import { useApiLanguage, useSay, useWord } from '../i18n/language.ts';
import { OfficeLine, useSpellText } from '../representatives/office-line.tsx';
import { ButtonRow } from '../ui/button-row.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { textIn } from '../ui/localised.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Page } from '../ui/page.tsx';
import { Section } from '../ui/section.tsx';
import { usePersonWords } from './field-names.ts';

type PersonShown = NonNullable<PersonRecordQuery['person']>;

/** A person's entry, their offices and its history. */
export function PersonPage() {
  return (
    <RequireAccess action="show" resource="people">
      <LoadedPerson />
    </RequireAccess>
  );
}

function LoadedPerson() {
  const say = useSay();
  const { id = '' } = useParams();
  const lang = useApiLanguage();
  const { answer, failure } = useAsk(PersonRecord, { id, lang });
  if (!answer) return <Page title={say('people.one')}>{<LoadingState failure={failure} />}</Page>;
  if (answer.person === null) return <Page title={say('people.one')}>{say('ui.gone')}</Page>;
  return <ShownPerson person={answer.person} />;
}

function ShownPerson({ person }: { person: PersonShown }) {
  const say = useSay();
  const word = useWord();
  const words = usePersonWords();
  const spell = useSpellText();
  return (
    <Page
      title={person.name}
      actions={
        <ButtonRow>
          <OnlyFor action="edit" resource="people">
            <LinkButton to={`/people/${person.id}`}>{say('people.edit.open')}</LinkButton>
          </OnlyFor>
          <OnlyFor action="create" resource="representatives">
            <LinkButton to={`/representatives/create?person=${person.id}`}>
              {say('representatives.add.open')}
            </LinkButton>
          </OnlyFor>
        </ButtonRow>
      }
    >
      <Section title={say('people.entry')}>
        <Facts>
          <Fact term={say('people.fields.state')}>{word(publicationState[person.state])}</Fact>
          <Fact term={say('people.fields.honorificPrefix')}>{person.honorificPrefix}</Fact>
          <Fact term={say('people.fields.honorificSuffix')}>{person.honorificSuffix}</Fact>
          <Fact term={say('people.fields.sortName')}>{person.sortName}</Fact>
          <Fact term={say('people.fields.bioEn')} lang="en">
            {textIn('EN', person.bioEn)}
          </Fact>
          <Fact term={say('people.fields.bioCy')} lang="cy">
            {textIn('CY', person.bioCy)}
          </Fact>
        </Facts>
      </Section>
      <Section title={say('people.offices')}>
        {person.holdings.length === 0 && <p>{say('people.noOffices')}</p>}
        <ul>
          {person.holdings.map((holding) => (
            <li key={holding.id}>
              <OfficeLine holding={holding} />
              {`, ${spell(holding)}`}
            </li>
          ))}
        </ul>
      </Section>
      <HistoryList id={person.id} nameField={words.nameField} nameValue={words.nameValue} />
    </Page>
  );
}
