import { Box, Button, Typography } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../i18n/language.ts';
import { English } from '../ui/english.tsx';
import { ConflictField } from './conflict-field.tsx';
import type { VersionConflict } from './refusal.ts';
import {
  type Choices,
  findOpenFields,
  settleConflict,
  type Settlement,
  type Side,
} from './settle-conflict.ts';

type ConflictPanelProps = {
  conflict: VersionConflict;
  /** A choice for each field, or one for the whole form. */
  over: 'fields' | 'whole';
  nameField: (field: string) => string;
  nameValue?: ((field: string, value: string) => string) | undefined;
  isSending: boolean;
  onSettle: (settlement: Settlement) => Promise<void>;
  /** The other version was taken whole: nothing of the form is left to save. */
  onTakeTheirs: () => void;
};

/** Somebody else saved first: both versions side by side, and nothing is written until a side has been chosen (R8). */
export function ConflictPanel({
  conflict,
  over,
  nameField,
  nameValue,
  isSending,
  onSettle,
  onTakeTheirs,
}: ConflictPanelProps) {
  const say = useSay();
  const box = useRef<HTMLDivElement>(null);
  const [choices, setChoices] = useState<Choices>({});
  useEffect(() => box.current?.focus(), []);
  const open = findOpenFields(conflict, choices);
  const isFieldByField = over === 'fields' && conflict.conflicts.length > 1;

  const chooseAll = (side: Side) => Object.fromEntries(conflict.conflicts.map(({ field }) => [field, side]));
  const settle = (chosen: Choices) => void onSettle(settleConflict(conflict, chosen));

  return (
    <Box
      ref={box}
      role="alert"
      tabIndex={-1}
      sx={{ border: 3, borderColor: 'warning.main', borderRadius: 1, padding: 2, marginBlockEnd: 3 }}
    >
      <Typography component="h2" variant="h6">
        {say('editorial.conflict.title')}
      </Typography>
      <p>
        <English>{conflict.message}</English>
      </p>
      {conflict.conflicts.length === 0 && <p>{say('editorial.conflict.noDifference')}</p>}
      {conflict.conflicts.map((field) => (
        <ConflictField
          key={field.field}
          conflict={field}
          name={nameField(field.field)}
          nameValue={nameValue}
          choice={isFieldByField ? (choices[field.field] ?? null) : undefined}
          onChoose={(side) => setChoices({ ...choices, [field.field]: side })}
        />
      ))}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2 }}>
        {isFieldByField && (
          <Button variant="contained" disabled={open.length > 0 || isSending} onClick={() => settle(choices)}>
            {say('editorial.conflict.saveChoices')}
          </Button>
        )}
        <Button variant="outlined" disabled={isSending} onClick={() => settle(chooseAll('mine'))}>
          {say(over === 'whole' ? 'editorial.conflict.recordMine' : 'editorial.conflict.useMine')}
        </Button>
        <Button variant="outlined" disabled={isSending} onClick={onTakeTheirs}>
          {say('editorial.conflict.takeTheirs')}
        </Button>
      </Box>
    </Box>
  );
}
