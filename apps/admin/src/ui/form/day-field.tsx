import { OutlinedInput } from '@mui/material';
import { useController } from 'react-hook-form';
import { FieldFrame, type FieldProps, useFieldAria } from './field-frame.tsx';

/** A day, by the browser's own date input; its value is YYYY-MM-DD or empty. `max`: the latest day that can be chosen. */
export function DayField({ name, label, hint, max }: FieldProps & { max?: string }) {
  const { field } = useController({ name });
  const aria = useFieldAria(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <OutlinedInput
        size="small"
        type="date"
        value={field.value ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        slotProps={{ input: { ...aria, max } }}
        sx={{ width: '12rem', maxWidth: '100%' }}
      />
    </FieldFrame>
  );
}
