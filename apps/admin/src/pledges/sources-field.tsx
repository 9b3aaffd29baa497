import { Box, Button, Typography } from '@mui/material';
import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import { useFieldArray, useWatch } from 'react-hook-form';
import { useSay } from '../i18n/language.ts';
import { English } from '../ui/english.tsx';
import { SelectField } from '../ui/form/choice-field.tsx';
import { DayField } from '../ui/form/day-field.tsx';
import { GroupFrame } from '../ui/form/field-frame.tsx';
import { fieldId } from '../ui/form/field-id.ts';
import { TextField } from '../ui/form/text-field.tsx';
import { TickField } from '../ui/form/tick-field.tsx';
import { useChoices } from '../ui/form/use-choices.ts';
import { EMPTY_SOURCE, type StatusFields } from './status-fields.ts';

/** The sources of a rating, one or more. */
export function SourcesField({ today }: { today: string }) {
  const say = useSay();
  const { fields, append, remove } = useFieldArray<StatusFields, 'evidence'>({ name: 'evidence' });

  function removeAt(place: number): void {
    remove(place);
    // The button that had the focus is gone: the one that adds a source is next to it.
    document.getElementById(ADD_BUTTON)?.focus();
  }

  return (
    <Box component="section" sx={{ marginBlockEnd: 2.5 }}>
      <Typography component="h2" variant="h6">
        {say('pledges.source.title')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', marginBlockEnd: 1 }}>
        {say('pledges.source.hint')}
      </Typography>
      {fields.map((field, place) => (
        <SourceField
          key={field.id}
          place={place}
          today={today}
          {...(fields.length > 1 && { onRemove: () => removeAt(place) })}
        />
      ))}
      <Button
        id={ADD_BUTTON}
        variant="outlined"
        onClick={() => append({ ...EMPTY_SOURCE }, { focusName: `evidence.${fields.length}.type` })}
      >
        {say('pledges.source.add')}
      </Button>
    </Box>
  );
}

const ADD_BUTTON = fieldId('evidence.add');

type SourceFieldProps = { place: number; today: string; onRemove?: () => void };

function SourceField({ place, today, onRemove }: SourceFieldProps) {
  const say = useSay();
  const choicesOf = useChoices();
  const type = useWatch<StatusFields, `evidence.${number}.type`>({ name: `evidence.${place}.type` });
  const isSearch = type === 'SEARCH_RECORD';
  const name = (part: string) => `evidence.${place}.${part}`;
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 2, marginBlockEnd: 2 }}>
      <GroupFrame name={`evidence.${place}`} label={say('pledges.source.numbered', { number: place + 1 })}>
        <SelectField
          name={name('type')}
          label={say('pledges.source.type')}
          hint={type ? <English>{evidenceType[type].meaning}</English> : undefined}
          choices={choicesOf(evidenceType)}
          empty={say('pledges.source.chooseType')}
        />
        {isSearch && <p>{say('pledges.source.searchHint')}</p>}
        <TextField
          name={name('url')}
          type="url"
          label={say('pledges.source.url')}
          hint={say('pledges.source.urlHint')}
        />
        <TextField
          name={name('publisher')}
          label={say(isSearch ? 'pledges.source.searchedWhere' : 'pledges.source.publisher')}
        />
        <TextField
          name={name('title')}
          label={say(isSearch ? 'pledges.source.searchedFor' : 'pledges.source.sourceTitle')}
        />
        <TickField
          name={name('isPartyOwn')}
          label={say('pledges.source.isPartyOwn')}
          hint={say('pledges.source.isPartyOwnHint')}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 3 }}>
          <DayField name={name('publishedOn')} label={say('pledges.source.publishedOn')} max={today} />
          <DayField
            name={name('accessedOn')}
            label={say(isSearch ? 'pledges.source.searchedOn' : 'pledges.source.accessedOn')}
            max={today}
          />
        </Box>
        <TextField name={name('page')} label={say('pledges.source.page')} />
        <TextField
          name={name('quote')}
          label={say('pledges.source.quote')}
          hint={say('pledges.source.quoteHint')}
          rows={2}
        />
        {onRemove && (
          <Button color="error" onClick={onRemove}>
            {say('pledges.source.remove', { number: place + 1 })}
          </Button>
        )}
      </GroupFrame>
    </Box>
  );
}
