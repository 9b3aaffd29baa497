import { OutlinedInput } from '@mui/material';
import { useController } from 'react-hook-form';
import { FieldFrame, type FieldProps, useFieldAria } from './field-frame.tsx';

type TextFieldProps = FieldProps & {
  type?: 'text' | 'url' | 'email' | 'password' | 'search';
  /** Rows of a text of several lines. */
  rows?: number;
  /** The language it is to be written in, for spelling and for screen readers. */
  lang?: 'en' | 'cy';
  autoComplete?: string;
};

/** A line or a paragraph of text. */
export function TextField({ name, label, hint, type = 'text', rows, lang, autoComplete }: TextFieldProps) {
  const { field } = useController({ name });
  const aria = useFieldAria(name, hint);
  return (
    <FieldFrame name={name} label={label} hint={hint}>
      <OutlinedInput
        fullWidth
        size="small"
        type={type}
        {...(rows !== undefined && { multiline: true, minRows: rows })}
        value={field.value ?? ''}
        onChange={field.onChange}
        onBlur={field.onBlur}
        inputRef={field.ref}
        autoComplete={autoComplete}
        slotProps={{ input: { ...aria, lang } }}
      />
    </FieldFrame>
  );
}
