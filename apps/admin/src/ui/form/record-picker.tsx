import { Autocomplete, OutlinedInput } from '@mui/material';
import { useState } from 'react';
import { type RaRecord, useGetList, useGetMany } from 'react-admin';
import { useController } from 'react-hook-form';
import { useSay } from '../../i18n/language.ts';
import { FieldFrame, type FieldProps, useFieldAria } from './field-frame.tsx';
import { useSettled } from './use-settled.ts';

type PickerProps = FieldProps & {
  /** Resource of the data provider, such as `posts`. */
  resource: string;
  /** What narrows the choice besides the words typed. */
  filter?: Readonly<Record<string, unknown>>;
  /** How a record is called in the list. */
  nameOf: (record: RaRecord) => string;
};

/** Chooses one record by typing part of its name; the value is its id, or empty. */
export function RecordPicker({ name, label, hint, resource, filter = {}, nameOf }: PickerProps) {
  const say = useSay();
  const { field } = useController({ name });
  const aria = useFieldAria(name, hint);
  const [typed, setTyped] = useState('');
  const text = useSettled(typed);

  const chosen =
    useGetMany(resource, { ids: [field.value] }, { enabled: Boolean(field.value) }).data?.[0] ?? null;
  // What stands in the input once a record is chosen is its name, and no search.
  const isName = chosen !== null && text === nameOf(chosen);
  const { data = [], isFetching } = useGetList(resource, {
    pagination: { page: 1, perPage: 25 },
    filter: isName ? filter : { ...filter, text },
  });

  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <Autocomplete<RaRecord>
        options={data}
        value={chosen}
        onChange={(_event, record) => field.onChange(record === null ? '' : record.id)}
        onInputChange={(_event, value) => setTyped(value)}
        getOptionLabel={nameOf}
        getOptionKey={(record) => record.id}
        isOptionEqualToValue={(option, value) => option.id === value.id}
        // The server searches; what it gives is shown as it comes.
        filterOptions={(options) => options}
        loading={isFetching}
        loadingText={say('ui.loading')}
        noOptionsText={say('ui.picker.nothingFound')}
        clearText={say('ui.picker.clear')}
        openText={say('ui.picker.open')}
        closeText={say('ui.picker.close')}
        id={aria.id}
        renderInput={({ slotProps }) => (
          <OutlinedInput
            fullWidth
            size="small"
            ref={slotProps.input.ref}
            className={slotProps.input.className}
            onMouseDown={slotProps.input.onMouseDown}
            startAdornment={slotProps.input.startAdornment}
            endAdornment={slotProps.input.endAdornment}
            inputProps={{ ...slotProps.htmlInput, ...aria }}
          />
        )}
      />
    </FieldFrame>
  );
}
