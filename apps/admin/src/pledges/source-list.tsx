import { Box } from '@mui/material';
import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import type { PledgeUpdateFragment } from '../generated/pledges/pledge.ts';
import { formatDay } from '../i18n/days.ts';
import { useLanguage, useSay, useWord } from '../i18n/language.ts';
import { SafeLink } from '../ui/safe-link.tsx';

/** A source of a published rating, or of one that waits and has no id yet. */
type Source = Omit<PledgeUpdateFragment['evidence'][number], 'id'>;

/** The sources of a rating: where each can be read, what it is, whose, from which days, and the words relied on. */
export function SourceList({ sources }: { sources: readonly Source[] }) {
  return (
    <Box component="ul" sx={{ margin: 0, paddingInlineStart: 3, overflowWrap: 'anywhere' }}>
      {sources.map((source, place) => (
        <li key={place}>
          <SourceLine source={source} />
        </li>
      ))}
    </Box>
  );
}

function SourceLine({ source }: { source: Source }) {
  const say = useSay();
  const word = useWord();
  const [lang] = useLanguage();
  const kind = word(evidenceType[source.type]);
  const title = source.title ?? source.url ?? kind;
  const details = [
    kind,
    source.publisher,
    source.page && say('pledges.source.onPage', { page: source.page }),
    source.isPartyOwn && say('pledges.source.partyOwn'),
    source.publishedOn && say('pledges.source.publishedOnDay', { day: formatDay(source.publishedOn, lang) }),
    source.accessedOn &&
      say(source.type === 'SEARCH_RECORD' ? 'pledges.source.searchedOnDay' : 'pledges.source.accessedOnDay', {
        day: formatDay(source.accessedOn, lang),
      }),
  ].filter(Boolean);
  return (
    <>
      {source.url === null ? title : <SafeLink to={source.url}>{title}</SafeLink>}
      {` (${details.join(', ')})`}
      {source.quote && (
        <>
          {' '}
          <q>{source.quote}</q>
        </>
      )}
    </>
  );
}
