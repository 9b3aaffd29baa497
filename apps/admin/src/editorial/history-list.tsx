import { Box, Typography } from '@mui/material';
import { useAsk } from '../api/use-ask.ts';
import { History, type HistoryQuery } from '../generated/editorial/history.ts';
import { type Say, useSay } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { Instant } from '../ui/day.tsx';
import { LoadingState } from '../ui/loading-state.tsx';
import { Section } from '../ui/section.tsx';
import { DiffText } from './diff-text.tsx';

type Entry = HistoryQuery['history'][number];

const CHANNELS: Readonly<Record<string, MessageKey>> = {
  admin: 'editorial.history.channels.admin',
  import: 'editorial.history.channels.import',
  starter: 'editorial.history.channels.starter',
  sandbox: 'editorial.history.channels.sandbox',
  cli: 'editorial.history.channels.cli',
};

type HistoryListProps = {
  /** Opaque id of the record. */
  id: string;
  /** Words for a field. */
  nameField: (field: string) => string;
  /** Words for a value, where it is a code. */
  nameValue: (field: string, value: string) => string;
};

/** The last 50 changes of a record: who, when, why, and what was there before. */
export function HistoryList({ id, nameField, nameValue }: HistoryListProps) {
  const say = useSay();
  const { answer, failure } = useAsk(History, { id });
  return (
    <Section title={say('editorial.history.title')}>
      {!answer && <LoadingState failure={failure} />}
      {answer?.history.length === 0 && <p>{say('editorial.history.none')}</p>}
      <Box component="ol" sx={{ listStyle: 'none', margin: 0, padding: 0 }}>
        {answer?.history.map((entry) => (
          <Box
            component="li"
            key={`${entry.occurredAt} ${entry.reason}`}
            sx={{ borderTop: 1, borderColor: 'divider', paddingBlock: 1.5 }}
          >
            <Typography variant="body2">
              <Instant at={entry.occurredAt} />
              {`: ${authorOf(entry, say)}`}
            </Typography>
            <Typography sx={{ fontWeight: 700 }}>{entry.reason}</Typography>
            <Changes entry={entry} nameField={nameField} nameValue={nameValue} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Changes({ entry, nameField, nameValue }: { entry: Entry } & Omit<HistoryListProps, 'id'>) {
  const say = useSay();
  // A record always has a publication state: where it had none before, it was made here, and its first values would only
  // repeat the page above.
  if (entry.fields.some(({ field, before }) => field === 'state' && before === null)) {
    return <Typography variant="body2">{say('editorial.history.created')}</Typography>;
  }
  return (
    <Box
      component="dl"
      sx={{ margin: 0, '& dt': { fontWeight: 700, marginBlockStart: 1 }, '& dd': { margin: 0 } }}
    >
      {entry.fields.map(({ field, before, after }) => (
        <div key={field}>
          <dt>{nameField(field)}</dt>
          <dd>
            <DiffText before={before && nameValue(field, before)} after={after && nameValue(field, after)} />
            {after === null && ` (${say('editorial.history.emptied')})`}
          </dd>
        </div>
      ))}
    </Box>
  );
}

function authorOf(entry: Entry, say: Say): string {
  const channel = CHANNELS[entry.channel];
  const how = channel ? say(channel) : entry.channel;
  return entry.actorName === null ? how : say('editorial.history.by', { name: entry.actorName, how });
}
