import { officeRole } from '@wheatsheaf/schema/vocabulary/office-role.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { DataTable, SimpleList } from 'react-admin';
import type { HoldingListQuery } from '../generated/representatives/holding-list.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { SelectField } from '../ui/form/choice-field.tsx';
import { RecordPicker } from '../ui/form/record-picker.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { FilterForm } from '../ui/list/filter-form.tsx';
import { LineTitle } from '../ui/list/line-title.tsx';
import { NothingFound } from '../ui/list/nothing-found.tsx';
import { RecordList } from '../ui/list/record-list.tsx';
import { Localised } from '../ui/localised.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Page } from '../ui/page.tsx';
import { RecordLink } from '../ui/record-link.tsx';
import { OfficeLine, useOfficeText, useSpellText } from './office-line.tsx';

type HoldingRow = HoldingListQuery['holdingList']['items'][number];

/** Who holds and held office, current ones first. */
export function RepresentativesPage() {
  const say = useSay();
  return (
    <Page
      title={say('representatives.title')}
      actions={
        <OnlyFor action="create" resource="representatives">
          <LinkButton to="/representatives/create">{say('representatives.add.open')}</LinkButton>
        </OnlyFor>
      }
    >
      <RecordList filters={<HoldingFilters />} narrow={<HoldingLines />} wide={<HoldingTable />} />
    </Page>
  );
}

function HoldingFilters() {
  const say = useSay();
  const word = useWord();
  return (
    <FilterForm empty={{ text: '', role: '', organisation: '' }}>
      <TextField name="text" type="search" label={say('representatives.searchName')} />
      <SelectField
        name="role"
        label={say('representatives.fields.role')}
        empty={say('representatives.allRoles')}
        choices={codesOf(officeRole).map((code) => ({ code, word: word(officeRole[code].plural) }))}
      />
      <RecordPicker
        name="organisation"
        label={say('representatives.fields.organisation')}
        resource="organisations"
        nameOf={(organisation) => organisation.name.text}
      />
    </FilterForm>
  );
}

function HoldingLines() {
  const office = useOfficeText();
  const spell = useSpellText();
  return (
    <SimpleList<HoldingRow>
      rowClick={(_id, _resource, holding) => `/people/${holding.person.id}/show`}
      empty={<NothingFound />}
      primaryText={titleOf}
      secondaryText={(holding) => `${office(holding)}, ${spell(holding)}`}
    />
  );
}

function HoldingTable() {
  const say = useSay();
  const spell = useSpellText();
  return (
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
  );
}

function titleOf(holding: HoldingRow) {
  return <LineTitle>{holding.person.name}</LineTitle>;
}
