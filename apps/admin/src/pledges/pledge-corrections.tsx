import { Typography } from '@mui/material';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { isCodeOf, type Vocabulary } from '@wheatsheaf/schema/vocabulary/vocabulary.ts';
import { wordingBasis } from '@wheatsheaf/schema/vocabulary/wording-basis.ts';
import { DiffText } from '../editorial/diff-text.tsx';
import type { CorrectedField, PledgeRecordQuery } from '../generated/pledges/pledge.ts';
import { useSay, useWord } from '../i18n/language.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { Instant } from '../ui/day.tsx';
import { Localised } from '../ui/localised.tsx';
import { Section } from '../ui/section.tsx';

type Correction = NonNullable<PledgeRecordQuery['pledge']>['corrections'][number];

/** What of a pledge can be corrected; the other fields are a manifesto’s. */
const FIELDS: Partial<Record<CorrectedField, MessageKey>> = {
  TITLE: 'pledges.fields.title',
  WORDING: 'pledges.fields.wording',
  WORDING_BASIS: 'pledges.fields.wordingBasis',
  QUOTE_PAGE: 'pledges.fields.quotePage',
  SUCCESS_TEST: 'pledges.fields.successTest',
  STRENGTH: 'pledges.fields.strength',
  TESTABILITY: 'pledges.fields.testability',
  DUE: 'pledges.fields.dueOn',
  MILESTONE: 'pledges.fields.milestone',
};

/** Fields whose values are codes. */
const CODES: Partial<Record<CorrectedField, Vocabulary>> = {
  WORDING_BASIS: wordingBasis,
  STRENGTH: pledgeStrength,
  TESTABILITY: testability,
};

/** Changes to what was frozen at publication, each shown as one (R4). */
export function PledgeCorrections({ corrections }: { corrections: readonly Correction[] }) {
  const say = useSay();
  if (corrections.length === 0) return null;
  return (
    <Section title={say('pledges.corrections')}>
      {corrections.map((correction) => (
        <CorrectionEntry
          key={`${correction.publishedAt} ${correction.field} ${correction.lang}`}
          correction={correction}
        />
      ))}
    </Section>
  );
}

function CorrectionEntry({
  correction: { field, lang, before, after, publishedAt, reason },
}: {
  correction: Correction;
}) {
  const say = useSay();
  const word = useWord();
  const label = FIELDS[field];
  const vocabulary = CODES[field];
  const show = (value: string | null) => {
    const words = vocabulary && isCodeOf(vocabulary, value) ? vocabulary[value] : undefined;
    return words ? word(words) : value;
  };
  return (
    <div>
      <Typography component="h3" sx={{ fontWeight: 700 }}>
        {label && `${say(label)}, `}
        <Instant at={publishedAt} />
      </Typography>
      <p lang={lang?.toLowerCase()}>
        <DiffText before={show(before)} after={show(after)} />
      </p>
      {reason && (
        <p>
          <Localised of={reason} />
        </p>
      )}
    </div>
  );
}
