import { type Theme, useMediaQuery } from '@mui/material';
import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { AutocompleteInput, DataTable, List, Pagination, ReferenceInput, SelectInput, SimpleList, TextInput } from 'react-admin';
import type { HoldingListQuery } from '../generated/representatives/holding-list.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Localised } from '../ui/localised.tsx';
import { NothingFound } from '../ui/nothing-found.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Page } from '../ui/page.tsx';
import { RecordLink } from '../ui/record-link.tsx';
import { OfficeLine, useOfficeText, useSpellText } from './office-line.tsx';

type HoldingRow = HoldingListQuery['holdingList']['items'][number];

/** Who holds and held office, current ones first. */
export function RepresentativesPage() {
  const say = useSay();
  const office = useOfficeText();
  const spell = useSpellText();
  const filters = useFilters();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <Page
      title={say('representatives.title')}
      actions={
        <OnlyFor action="create" resource="representatives">
          <LinkButton to="/representatives/create">{say('representatives.add.open')}</LinkButton>
        </OnlyFor>
      }
    >
      <List<HoldingRow>
        title={false}
        actions={false}
        exporter={false}
        filters={filters}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        empty={false}
      >
        {isNarrow ? (
          <SimpleList<HoldingRow>
            rowClick={(_id, _resource, holding) => `/people/${holding.person.id}/show`}
            empty={<NothingFound />}
            primaryText={(holding) => holding.person.name}
            secondaryText={(holding) => `${office(holding)}, ${spell(holding)}`}
          />
        ) : (
          <DataTable<HoldingRow> rowClick={false} bulkActionButtons={false} empty={<NothingFound />}>
            <DataTable.Col
              source="person"
              label={say('representatives.fields.person')}
              disableSort
              render={(holding: HoldingRow) => (
                <RecordLink to={`/people/${holding.person.id}/show`}>{holding.person.name}</RecordLink>
              )}
            />
            <DataTable.Col
              source="post"
              label={say('representatives.fields.office')}
              disableSort
              render={(holding: HoldingRow) => <OfficeLine holding={holding} />}
            />
            <DataTable.Col
              source="description"
              label={say('representatives.fields.description')}
              disableSort
              render={(holding: HoldingRow) => <Localised of={holding.description} />}
            />
            <DataTable.Col
              source="startedOn"
              label={say('representatives.fields.spell')}
              disableSort
              render={(holding: HoldingRow) => spell(holding)}
            />
          </DataTable>
        )}
      </List>
    </Page>
  );
}

function useFilters() {
  const say = useSay();
  const word = useWord();
  return [
    <TextInput key="text" source="text" label={say('representatives.searchName')} alwaysOn resettable type="search" />,
    <SelectInput
      key="role"
      source="role"
      label={say('representatives.fields.role')}
      alwaysOn
      emptyText={say('representatives.allRoles')}
      choices={codesOf(officeRole).map((code) => ({ id: code, name: word(officeRole[code].plural) }))}
      translateChoice={false}
    />,
    <ReferenceInput key="organisation" source="organisation" reference="organisations" alwaysOn>
      <AutocompleteInput
        label={say('representatives.fields.organisation')}
        optionText="name.text"
        filterToQuery={(text: string) => ({ text })}
      />
    </ReferenceInput>,
  ];
}
