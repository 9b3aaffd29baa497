import { FormControlLabel, NativeSelect, OutlinedInput, Radio, RadioGroup, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { useController } from 'react-hook-form';
import { FieldFrame, type FieldProps, GroupFrame, useFieldAria } from './field-frame.tsx';
import { fieldId } from './field-id.ts';

export type Choice = { code: string; word: string; meaning?: ReactNode };

type ChoiceProps = FieldProps & { choices: readonly Choice[] };

/** One of several, from the browser's own list; `empty` is the first line, for none chosen. */
export function SelectField({ name, label, hint, choices, empty }: ChoiceProps & { empty?: string }) {
  const { field } = useController({ name });
  const aria = useFieldAria(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <NativeSelect
        value={field.value ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        input={<OutlinedInput size="small" />}
        inputProps={aria}
        sx={{ width: '100%', maxWidth: '30rem' }}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {choices.map(({ code, word }) => (
          <option key={code} value={code}>
            {word}
          </option>
        ))}
      </NativeSelect>
    </FieldFrame>
  );
}

/** One of a few, all in sight, each with what it means. */
export function RadioField({ name, label, hint, choices }: ChoiceProps) {
  const { field } = useController({ name });
  return (
    <GroupFrame name={name} label={label} hint={hint}>
      <RadioGroup name={name} value={field.value ?? ''} onChange={field.onChange} onBlur={field.onBlur}>
        {choices.map(({ code, word, meaning }, index) => {
          // The first one carries the field's id: an error summary leads to it.
          const id = index === 0 ? fieldId(name) : `${fieldId(name)}-${code}`;
          const meaningId = `${fieldId(name)}-${code}-meaning`;
          return (
            <div key={code}>
              <FormControlLabel
                value={code}
                label={word}
                control={
                  <Radio
                    sx={{ paddingBlock: 0.5 }}
                    slotProps={{ input: { id, 'aria-describedby': meaning ? meaningId : undefined } }}
                  />
                }
              />
              {meaning && (
                <Typography
                  id={meaningId}
                  variant="body2"
                  sx={{ color: 'text.secondary', marginInlineStart: 4, marginBlockEnd: 0.5 }}
                >
                  {meaning}
                </Typography>
              )}
            </div>
          );
        })}
      </RadioGroup>
    </GroupFrame>
  );
}
