import { type Theme, useMediaQuery } from '@mui/material';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { codesOf } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { AutocompleteInput, DataTable, List, Pagination, ReferenceInput, SelectInput, SimpleList, TextInput } from 'react-admin';
import type { PledgeListQuery } from '../generated/pledges/pledge-list.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { Localised } from '../ui/localised.tsx';
import { NothingFound } from '../ui/nothing-found.tsx';
import { OnlyFor } from '../ui/only-for.tsx';
import { Page } from '../ui/page.tsx';
import { RecordLink } from '../ui/record-link.tsx';

type PledgeRow = PledgeListQuery['pledgeList']['items'][number];

/** Every pledge in the record, in the order of manifestos and references, drafts included. */
export function PledgesPage() {
  const say = useSay();
  const filters = useFilters();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  return (
    <Page title={say('pledges.title')}>
      <List<PledgeRow>
        title={false}
        actions={false}
        exporter={false}
        filters={filters}
        perPage={25}
        pagination={<Pagination rowsPerPageOptions={[25, 50, 100]} />}
        empty={false}
      >
        {isNarrow ? (
          <SimpleList<PledgeRow>
            rowClick="show"
            empty={<NothingFound />}
            primaryText={(pledge) => `${pledge.reference} ${pledge.title.text}`}
            secondaryText={(pledge) => `${pledge.council.shortName.text}: ${pledge.status.label.text}`}
          />
        ) : (
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
        )}
      </List>
    </Page>
  );
}

function useFilters() {
  const say = useSay();
  const word = useWord();
  return [
    <TextInput key="text" source="text" label={say('pledges.search')} alwaysOn resettable type="search" />,
    <SelectInput
      key="status"
      source="status"
      label={say('pledges.fields.status')}
      alwaysOn
      emptyText={say('pledges.allStatuses')}
      choices={codesOf(pledgeStatus).map((code) => ({ id: code, name: word(pledgeStatus[code]) }))}
      translateChoice={false}
    />,
    <ReferenceInput key="council" source="council" reference="organisations" filter={{ isCouncil: true }} alwaysOn>
      <AutocompleteInput
        label={say('pledges.fields.council')}
        optionText="name.text"
        filterToQuery={(text: string) => ({ text, isCouncil: true })}
      />
    </ReferenceInput>,
  ];
}
