import { Box, FormControlLabel, Radio, RadioGroup, Typography } from '@mui/material';
import { useId } from 'react';
import { useSay } from '../i18n/language.ts';
import type { VersionConflict } from './refusal.ts';
import type { Side } from './settle-conflict.ts';

type ConflictFieldProps = {
  conflict: VersionConflict['conflicts'][number];
  name: string;
  nameValue: ((field: string, value: string) => string) | undefined;
  /** The side chosen so far, null for none; undefined where there is nothing to choose field by field. */
  choice: Side | null | undefined;
  onChoose: (side: Side) => void;
};

/** One field in both versions, side by side where there is room. */
export function ConflictField({
  conflict: { field, yours, theirs },
  name,
  nameValue,
  choice,
  onChoose,
}: ConflictFieldProps) {
  const say = useSay();
  const nameId = useId();
  const show = (value: string | null) =>
    value === null ? say('editorial.empty') : (nameValue?.(field, value) ?? value);
  return (
    <Box component="fieldset" sx={{ border: 0, margin: 0, padding: 0, minWidth: 0, marginBlockEnd: 2 }}>
      <Typography component="legend" variant="subtitle1" id={nameId} sx={{ padding: 0, fontWeight: 700 }}>
        {name}
      </Typography>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 2 }}>
        <Version title={say('editorial.conflict.mine')} text={show(yours)} />
        <Version title={say('editorial.conflict.theirs')} text={show(theirs)} />
      </Box>
      {choice !== undefined && (
        <RadioGroup
          row
          aria-labelledby={nameId}
          value={choice ?? ''}
          onChange={(_event, side) => onChoose(side as Side)}
        >
          <FormControlLabel value="mine" control={<Radio />} label={say('editorial.conflict.useMine')} />
          <FormControlLabel value="theirs" control={<Radio />} label={say('editorial.conflict.takeTheirs')} />
        </RadioGroup>
      )}
    </Box>
  );
}

function Version({ title, text }: { title: string; text: string }) {
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, padding: 1.5, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {title}
      </Typography>
      <Box sx={{ whiteSpace: 'pre-wrap' }}>{text}</Box>
    </Box>
  );
}
