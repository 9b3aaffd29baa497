import { Box, Typography } from '@mui/material';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import type { PledgeUpdateFragment } from '../generated/pledges/pledge.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { Day, Instant } from '../ui/day.tsx';
import { Localised } from '../ui/localised.tsx';
import { RecordLink } from '../ui/record-link.tsx';
import { SourceList } from './source-list.tsx';

/** One row of a pledge's log with its sources, as readers see it. */
export function PledgeUpdate({ update }: { update: PledgeUpdateFragment }) {
  const say = useSay();
  const word = useWord();
  const what = update.status === null ? word(updateKind[update.kind]) : word(pledgeStatus[update.status]);
  return (
    <Box component="article" sx={{ borderTop: 1, borderColor: 'divider', paddingBlock: 1.5 }}>
      <Typography component="h3" sx={{ fontWeight: 700 }}>
        {what}
        {', '}
        <Day of={{ on: update.effectiveOn, precision: 'DAY' }} />
        {update.isCorrected && ` (${say('pledges.log.corrected')})`}
      </Typography>
      <p>
        <Localised of={update.summary} />
        {update.reason && ` ${say('pledges.log.reason', { reason: word(statusReason[update.reason]) })}`}
      </p>
      {update.successor && (
        <p>
          {say('pledges.log.successor')}{' '}
          <RecordLink to={`/pledges/${update.successor.id}/show`}>
            {`${update.successor.reference} `}
            <Localised of={update.successor.title} />
          </RecordLink>
        </p>
      )}
      <Typography variant="body2">{say('pledges.log.sources')}</Typography>
      <SourceList sources={update.evidence} />
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {say('pledges.log.published')} <Instant at={update.publishedAt} />
        {update.isConfirmedBySecondPerson &&
          `. ${say(update.isConfirmedOutsideParty ? 'pledges.log.confirmedOutside' : 'pledges.log.confirmed')}`}
      </Typography>
    </Box>
  );
}
