import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import type { WaitingDraftsQuery } from '../generated/drafts/waiting-drafts.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { SourceList } from '../pledges/source-list.tsx';
import { Day } from '../ui/day.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Localised } from '../ui/localised.tsx';
import { RecordLink } from '../ui/record-link.tsx';

type Rating = NonNullable<WaitingDraftsQuery['draftList']['items'][number]['rating']>;

/** All that a rating would publish, and its author's reason: nobody should confirm what they have not seen. */
export function WaitingRating({ rating }: { rating: Rating }) {
  const say = useSay();
  const word = useWord();
  return (
    <>
      <p>
        <strong>{say('drafts.wouldBecome', { status: word(pledgeStatus[rating.status]) })}</strong>
      </p>
      <Facts>
        <Fact term={say('drafts.kind')}>{word(updateKind[rating.kind])}</Fact>
        <Fact term={say('drafts.effectiveOn')}>
          {rating.effectiveOn && <Day of={{ on: rating.effectiveOn, precision: 'DAY' }} />}
        </Fact>
        <Fact term={say('drafts.reason')}>{rating.reason && word(statusReason[rating.reason])}</Fact>
        <Fact term={say('drafts.successor')}>
          {rating.successor && (
            <RecordLink to={`/pledges/${rating.successor.id}/show`}>
              {`${rating.successor.reference} `}
              <Localised of={rating.successor.title} />
            </RecordLink>
          )}
        </Fact>
        <Fact term={say('drafts.summaryEn')} lang="en">
          {rating.summaryEn}
        </Fact>
        <Fact term={say('drafts.summaryCy')} lang="cy">
          {rating.summaryCy}
        </Fact>
        <Fact term={say('drafts.sources')}>
          <SourceList sources={rating.evidence} />
        </Fact>
        <Fact term={say('drafts.changeReason')}>{rating.changeReason}</Fact>
      </Facts>
    </>
  );
}
