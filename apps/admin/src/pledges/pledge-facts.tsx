import { Box } from '@mui/material';
import { evidenceBasis } from '@wheatsheaf/schema/vocabulary/evidence-basis.ts';
import { freshness } from '@wheatsheaf/schema/vocabulary/freshness.ts';
import { pledgeStrength } from '@wheatsheaf/schema/vocabulary/pledge-strength.ts';
import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { testability } from '@wheatsheaf/schema/vocabulary/testability.ts';
import { timeliness } from '@wheatsheaf/schema/vocabulary/timeliness.ts';
import { useSay, useWord } from '../i18n/language.ts';
import { Day } from '../ui/day.tsx';
import { Fact, Facts } from '../ui/facts.tsx';
import { Localised } from '../ui/localised.tsx';
import { SafeLink } from '../ui/safe-link.tsx';
import { Section } from '../ui/section.tsx';
import type { PledgeShown } from './pledge-page.tsx';

/** What a pledge says and how it stands; status, timeliness, basis and freshness each on its own line. */
export function PledgeFacts({ pledge }: { pledge: PledgeShown }) {
  const say = useSay();
  return (
    <>
      <Section title={say('pledges.standing')}>
        <Standing pledge={pledge} />
      </Section>
      <Section title={say('pledges.promise')}>
        <Wording pledge={pledge} />
        <Terms pledge={pledge} />
      </Section>
    </>
  );
}

function Standing({ pledge: { standing, status, state } }: { pledge: PledgeShown }) {
  const say = useSay();
  const word = useWord();
  return (
    <Facts>
      <Fact term={say('pledges.fields.status')}>
        <strong>
          <Localised of={status.label} />
        </strong>
      </Fact>
      <Fact term={say('pledges.fields.since')}>
        {standing.since && <Day of={{ on: standing.since, precision: 'DAY' }} />}
      </Fact>
      <Fact term={say('pledges.fields.timeliness')}>{word(timeliness[standing.timeliness])}</Fact>
      <Fact term={say('pledges.fields.basis')}>{standing.basis && word(evidenceBasis[standing.basis])}</Fact>
      <Fact term={say('pledges.fields.freshness')}>{word(freshness[status.freshness])}</Fact>
      <Fact term={say('pledges.fields.state')}>{word(publicationState[state])}</Fact>
    </Facts>
  );
}

function Terms({ pledge }: { pledge: PledgeShown }) {
  const say = useSay();
  const word = useWord();
  const { successTest, successTestWrittenOn, dueOn, leadOffice } = pledge;
  return (
    <Facts>
      <Fact term={say('pledges.fields.council')}>
        <Localised of={pledge.council.shortName} />
      </Fact>
      <Fact term={say('pledges.fields.manifesto')}>
        <ManifestoLine pledge={pledge} />
      </Fact>
      <Fact term={say('pledges.fields.strength')}>{word(pledgeStrength[pledge.strength])}</Fact>
      <Fact term={say('pledges.fields.testability')}>{word(testability[pledge.testability])}</Fact>
      <Fact term={say('pledges.fields.successTest')}>{successTest && <Localised of={successTest} />}</Fact>
      <Fact term={say('pledges.fields.successTestWrittenOn')}>
        {successTestWrittenOn && <Day of={{ on: successTestWrittenOn, precision: 'DAY' }} />}
      </Fact>
      <Fact term={say('pledges.fields.dueOn')}>{dueOn && <Day of={dueOn} />}</Fact>
      <Fact term={say('pledges.fields.leadOffice')}>{leadOffice && <Localised of={leadOffice} />}</Fact>
    </Facts>
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
