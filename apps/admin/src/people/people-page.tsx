import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { useMediaQuery, type Theme } from '@mui/material';
import { DataTable, List, Pagination, SelectInput, SimpleList, TextInput } from 'react-admin';
import type { PeopleListQuery } from '../generated/people/people-list.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { OfficeLine, useOfficeText } from '../representatives/office-line.tsx';
import { NothingFound } from '../ui/nothing-found.tsx';
import { Page } from '../ui/page.tsx';
import { RecordLink } from '../ui/record-link.tsx';

type PersonRow = PeopleListQuery['personList']['items'][number];

/** Everybody in the record, drafts included. */
export function PeoplePage() {
  const say = useSay();
  const word = useWord();
  const office = useOfficeText();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const filters = [
    <TextInput key="text" source="text" label={say('people.searchName')} alwaysOn resettable type="search" />,
    <SelectInput
      key="isInOffice"
      source="isInOffice"
      label={say('people.inOffice')}
      alwaysOn
      emptyText={say('people.everybody')}
      choices={[
        { id: true, name: say('people.inOfficeOnly') },
        { id: false, name: say('people.notInOfficeOnly') },
      ]}
      translateChoice={false}
    />,
  ];
  return (
    <Page title={say('people.title')}>
      <List<PersonRow>
        title={false}
        actions={false}
        exporter={false}
        filters={filters}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        empty={false}
      >
        {isNarrow ? (
          <SimpleList<PersonRow>
            rowClick="show"
            empty={<NothingFound />}
            primaryText={(person) => person.name}
            secondaryText={(person) => person.holdings.map(office).join('; ')}
            tertiaryText={(person) => (person.state === 'PUBLISHED' ? '' : word(publicationState[person.state]))}
          />
        ) : (
          <DataTable<PersonRow> rowClick={false} bulkActionButtons={false} empty={<NothingFound />}>
            <DataTable.Col
              source="name"
              label={say('people.fields.name')}
              disableSort
              render={(person: PersonRow) => <RecordLink to={`/people/${person.id}/show`}>{person.name}</RecordLink>}
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
        )}
      </List>
    </Page>
  );
}
