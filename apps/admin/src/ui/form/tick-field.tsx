import { Box, Checkbox, FormControlLabel, Typography } from '@mui/material';
import { useController } from 'react-hook-form';
import { type FieldProps, useFieldAria } from './field-frame.tsx';

/** A box to tick. */
export function TickField({ name, label, hint }: FieldProps) {
  const { field } = useController({ name });
  const aria = useFieldAria(name, hint);
  return (
    <Box sx={{ marginBlockEnd: 2.5 }}>
      <FormControlLabel
        label={label}
        control={
          <Checkbox
            sx={{ paddingBlock: 0.5 }}
            checked={field.value === true}
            onChange={(_event, isTicked) => field.onChange(isTicked)}
            onBlur={field.onBlur}
            slotProps={{ input: { ...aria, ref: field.ref } }}
          />
        }
      />
      {hint && (
        <Typography
          id={`${aria.id}-hint`}
          variant="body2"
          sx={{ color: 'text.secondary', marginInlineStart: 4 }}
        >
          {hint}
        </Typography>
      )}
    </Box>
  );
}
