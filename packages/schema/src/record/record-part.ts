import type { AdoptionEntry, CampaignEntry } from './campaigns.ts';
import type { ChallengeEntry } from './challenges.ts';
import type { BallotEntry, CandidacyEntry, ElectionEntry, EndorsementEntry } from './elections.ts';
import type { PhotoEntry } from './files.ts';
import type { ImprintEntry } from './local-parties.ts';
import type { ClaimEntry, EventEntry, PolicyDocumentEntry } from './national.ts';
import type { HoldingEntry, PostEntry, VacancyEntry } from './offices.ts';
import type { ControlSpellEntry, CoverageEntry, OrganisationEntry } from './organisations.ts';
import type { MembershipEntry, PersonEntry } from './people.ts';
import type { AreaEntry } from './places.ts';
import type { ManifestoEntry, ModelPledgeEntry, PledgeEntry, ThemeEntry } from './pledges.ts';

/**
 * One part of a record: the entries that tell one thing, such as a list of councils or one named situation. Parts of a record may refer
 * to each other's entries, by slug or key, in any order.
 */
export type RecordPart = Readonly<{
  /** Said in every complaint about the part: the name of its file. */
  name: string;
  areas?: readonly AreaEntry[];
  organisations?: readonly OrganisationEntry[];
  coverage?: readonly CoverageEntry[];
  controlSpells?: readonly ControlSpellEntry[];
  people?: readonly PersonEntry[];
  memberships?: readonly MembershipEntry[];
  photos?: readonly PhotoEntry[];
  posts?: readonly PostEntry[];
  holdings?: readonly HoldingEntry[];
  vacancies?: readonly VacancyEntry[];
  elections?: readonly ElectionEntry[];
  ballots?: readonly BallotEntry[];
  candidacies?: readonly CandidacyEntry[];
  endorsements?: readonly EndorsementEntry[];
  imprints?: readonly ImprintEntry[];
  themes?: readonly ThemeEntry[];
  modelPledges?: readonly ModelPledgeEntry[];
  manifestos?: readonly ManifestoEntry[];
  pledges?: readonly PledgeEntry[];
  challenges?: readonly ChallengeEntry[];
  campaigns?: readonly CampaignEntry[];
  adoptions?: readonly AdoptionEntry[];
  events?: readonly EventEntry[];
  policyDocuments?: readonly PolicyDocumentEntry[];
  claims?: readonly ClaimEntry[];
}>;
