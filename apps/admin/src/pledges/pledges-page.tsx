import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { DataTable, SimpleList } from 'react-admin';
import type { PledgeListQuery } from '../generated/pledges/pledge-list.ts';
import { useSay } from '../i18n/language.ts';
import { SelectField } from '../ui/form/choice-field.tsx';
import { RecordPicker } from '../ui/form/record-picker.tsx';
import { TextField } from '../ui/form/text-field.tsx';
import { useChoices } from '../ui/form/use-choices.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { FilterForm } from '../ui/list/filter-form.tsx';
import { LineTitle } from '../ui/list/line-title.tsx';
import { NothingFound } from '../ui/list/nothing-found.tsx';
import { RecordList } from '../ui/list/record-list.tsx';
import { Localised } from '../ui/localised.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Page } from '../ui/page.tsx';
import { RecordLink } from '../ui/record-link.tsx';

type PledgeRow = PledgeListQuery['pledgeList']['items'][number];

/** Every pledge in the record, in the order of manifestos and references, drafts included. */
export function PledgesPage() {
  const say = useSay();
  return (
    <Page title={say('pledges.title')}>
      <RecordList filters={<PledgeFilters />} narrow={<PledgeLines />} wide={<PledgeTable />} />
    </Page>
  );
}

function PledgeFilters() {
  const say = useSay();
  const choicesOf = useChoices();
  return (
    <FilterForm empty={{ text: '', status: '', council: '' }}>
      <TextField name="text" type="search" label={say('pledges.search')} />
      <SelectField
        name="status"
        label={say('pledges.fields.status')}
        empty={say('pledges.allStatuses')}
        choices={choicesOf(pledgeStatus)}
      />
      <RecordPicker
        name="council"
        label={say('pledges.fields.council')}
        resource="organisations"
        filter={{ isCouncil: true }}
        nameOf={(council) => council.name.text}
      />
    </FilterForm>
  );
}

function PledgeLines() {
  return (
    <SimpleList<PledgeRow>
      rowClick="show"
      empty={<NothingFound />}
      primaryText={titleOf}
      secondaryText={(pledge) => `${pledge.council.shortName.text}: ${pledge.status.label.text}`}
    />
  );
}

function PledgeTable() {
  const say = useSay();
  return (
    <DataTable<PledgeRow> rowClick={false} bulkActionButtons={false} empty={<NothingFound />}>
      <DataTable.Col source="reference" label={say('pledges.fields.reference')} disableSort />
      <DataTable.Col
        source="title"
        label={say('pledges.fields.title')}
        disableSort
        render={(pledge: PledgeRow) => (
          <RecordLink to={`/pledges/${pledge.id}/show`}>
            <Localised of={pledge.title} />
          </RecordLink>
        )}
      />
      <DataTable.Col
        source="council"
        label={say('pledges.fields.council')}
        disableSort
        render={(pledge: PledgeRow) => <Localised of={pledge.council.shortName} />}
      />
      <DataTable.Col
        source="status"
        label={say('pledges.fields.status')}
        disableSort
        render={(pledge: PledgeRow) => <Localised of={pledge.status.label} />}
      />
      <DataTable.Col
        source="record"
        label={say('pledges.record.column')}
        disableSort
        render={(pledge: PledgeRow) => (
          <OnlyFor action="rate" resource="pledges">
            <LinkButton to={`/pledges/${pledge.id}/status`} variant="text">
              {say('pledges.record.openFor', { reference: pledge.reference })}
            </LinkButton>
          </OnlyFor>
        )}
      />
    </DataTable>
  );
}

function titleOf(pledge: PledgeRow) {
  return <LineTitle>{`${pledge.reference} ${pledge.title.text}`}</LineTitle>;
}
