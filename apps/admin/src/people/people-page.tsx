import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { DataTable, SimpleList } from 'react-admin';
import type { PeopleListQuery } from '../generated/people/people-list.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { OfficeLine, useOfficeText } from '../representatives/office-line.tsx';
import { SelectField } from '../ui/form/choice-field.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { FilterForm } from '../ui/list/filter-form.tsx';
import { LineTitle } from '../ui/list/line-title.tsx';
import { NothingFound } from '../ui/list/nothing-found.tsx';
import { RecordList } from '../ui/list/record-list.tsx';
import { Page } from '../ui/page.tsx';
import { RecordLink } from '../ui/record-link.tsx';

type PersonRow = PeopleListQuery['personList']['items'][number];

/** Everybody in the record, drafts included. */
export function PeoplePage() {
  const say = useSay();
  return (
    <Page title={say('people.title')}>
      <RecordList filters={<PeopleFilters />} narrow={<PeopleLines />} wide={<PeopleTable />} />
    </Page>
  );
}

function PeopleFilters() {
  const say = useSay();
  return (
    <FilterForm empty={{ text: '', office: '' }}>
      <TextField name="text" type="search" label={say('people.searchName')} />
      <SelectField
        name="office"
        label={say('people.inOffice')}
        empty={say('people.everybody')}
        choices={[
          { code: 'IN_OFFICE', word: say('people.inOfficeOnly') },
          { code: 'NOT_IN_OFFICE', word: say('people.notInOfficeOnly') },
        ]}
      />
    </FilterForm>
  );
}

function PeopleLines() {
  const word = useWord();
  const office = useOfficeText();
  return (
    <SimpleList<PersonRow>
      rowClick="show"
      empty={<NothingFound />}
      primaryText={titleOf}
      secondaryText={(person) => person.holdings.map(office).join('; ')}
      tertiaryText={(person) => (person.state === 'PUBLISHED' ? '' : word(publicationState[person.state]))}
    />
  );
}

function PeopleTable() {
  const say = useSay();
  const word = useWord();
  return (
    <DataTable<PersonRow> rowClick={false} bulkActionButtons={false} empty={<NothingFound />}>
      <DataTable.Col
        source="name"
        label={say('people.fields.name')}
        disableSort
        render={(person: PersonRow) => (
          <RecordLink to={`/people/${person.id}/show`}>{person.name}</RecordLink>
        )}
      />
      <DataTable.Col
        source="holdings"
        label={say('people.offices')}
        disableSort
        render={(person: PersonRow) =>
          person.holdings.map((holding) => (
            <div key={holding.id}>
              <OfficeLine holding={holding} />
            </div>
          ))
        }
      />
      <DataTable.Col
        source="state"
        label={say('people.fields.state')}
        disableSort
        render={(person: PersonRow) => word(publicationState[person.state])}
      />
    </DataTable>
  );
}

function titleOf(person: PersonRow) {
  return <LineTitle>{person.name}</LineTitle>;
}
