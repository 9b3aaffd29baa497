import { Box } from '@mui/material';
import { evidenceBasis } from '@wheatsheaf/schema/vocabulary/evidence-basis.ts';
import { freshness } from '@wheatsheaf/schema/vocabulary/freshness.ts';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { Day } from '../ui/day.tsx';
import { Facts } from '../ui/facts.tsx';
import { Localised } from '../ui/localised.tsx';
import { SafeLink } from '../ui/safe-link.tsx';
import { Section } from '../ui/section.tsx';
import type { PledgeShown } from './pledge-page.tsx';

/** What a pledge says and how it stands; status, timeliness, basis and freshness each on its own line. */
export function PledgeFacts({ pledge }: { pledge: PledgeShown }) {
  const say = useSay();
  const word = useWord();
  const { standing } = pledge;
  return (
    <>
      <Section title={say('pledges.standing')}>
        <Facts
          of={[
            [
              say('pledges.fields.status'),
              <strong>
                <Localised of={pledge.status.label} />
              </strong>,
            ],
            [
              say('pledges.fields.since'),
              standing.since && <Day of={{ on: standing.since, precision: 'DAY' }} />,
            ],
            [say('pledges.fields.timeliness'), word(timeliness[standing.timeliness])],
            [say('pledges.fields.basis'), standing.basis && word(evidenceBasis[standing.basis])],
            [say('pledges.fields.freshness'), word(freshness[pledge.status.freshness])],
            [say('pledges.fields.state'), word(publicationState[pledge.state])],
          ]}
        />
      </Section>
      <Section title={say('pledges.promise')}>
        <Wording pledge={pledge} />
        <Facts
          of={[
            [say('pledges.fields.council'), <Localised of={pledge.council.shortName} />],
            [say('pledges.fields.manifesto'), <ManifestoLine pledge={pledge} />],
            [say('pledges.fields.strength'), word(pledgeStrength[pledge.strength])],
            [say('pledges.fields.testability'), word(testability[pledge.testability])],
            [say('pledges.fields.successTest'), pledge.successTest && <Localised of={pledge.successTest} />],
            [
              say('pledges.fields.successTestWrittenOn'),
              pledge.successTestWrittenOn && (
                <Day of={{ on: pledge.successTestWrittenOn, precision: 'DAY' }} />
              ),
            ],
            [say('pledges.fields.dueOn'), pledge.dueOn && <Day of={pledge.dueOn} />],
            [say('pledges.fields.leadOffice'), pledge.leadOffice && <Localised of={pledge.leadOffice} />],
          ]}
        />
      </Section>
    </>
  );
}

/** A quote where the words are the manifesto's own; words of ours for a reported pledge are never shown as one. */
function Wording({ pledge: { wording, wordingBasis, quotePage } }: { pledge: PledgeShown }) {
  const say = useSay();
  if (wording === null) return null;
  if (wordingBasis === 'REPORTED') {
    return (
      <p>
        <Localised of={wording} /> ({say('pledges.reported')})
      </p>
    );
  }
  return (
    <Box
      component="blockquote"
      sx={{ borderLeft: 4, borderColor: 'secondary.main', margin: 0, paddingInlineStart: 2 }}
    >
      <p>
        <Localised of={wording} />
      </p>
      {quotePage !== null && <p>{say('pledges.quotePage', { page: quotePage })}</p>}
    </Box>
  );
}

function ManifestoLine({ pledge: { manifesto } }: { pledge: PledgeShown }) {
  const title = <Localised of={manifesto.title} />;
  return manifesto.documentUrl === null ? title : <SafeLink to={manifesto.documentUrl}>{title}</SafeLink>;
}
