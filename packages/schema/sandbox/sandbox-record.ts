import type { RecordPart } from '../src/record/record-part.ts';
import { abolishedCouncil } from './abolished-council.ts';
import { adoptedFromChain } from './adopted-from-chain.ts';
import { aldermereElection } from './aldermere-election.ts';
import { aldermereManifesto } from './aldermere-manifesto.ts';
import { aldermere } from './aldermere.ts';
import { byElection } from './by-election.ts';
import { campaignWithEveryAdoptionState } from './campaign-with-every-adoption-state.ts';
import { campaignWon } from './campaign-won.ts';
import { challengedPledges } from './challenged-pledges.ts';
import { changedAffiliation } from './changed-affiliation.ts';
import { correctedStatus } from './corrected-status.ts';
import { correctedWording } from './corrected-wording.ts';
import { deliveredPledge } from './delivered-pledge.ts';
import { englishOnlyName } from './english-only-name.ts';
import { expiredImprint } from './expired-imprint.ts';
import { inProgressPledge } from './in-progress-pledge.ts';
import { investigatedPledge } from './investigated-pledge.ts';
import { knownNone } from './known-none.ts';
import { library } from './library.ts';
import { longText } from './long-text.ts';
import { lostTheElection } from './lost-the-election.ts';
import { neverAssessedAtTermClose } from './never-assessed-at-term-close.ts';
import { notCollected } from './not-collected.ts';
import { notRatedPledge } from './not-rated-pledge.ts';
import { notStartedPledge } from './not-started-pledge.ts';
import { officialWithoutLabel } from './official-without-label.ts';
import { overduePledge } from './overdue-pledge.ts';
import { partDeliveredPledge } from './part-delivered-pledge.ts';
import { partialCoverage } from './partial-coverage.ts';
import { parties } from './parties.ts';
import { photographs } from './photographs.ts';
import { reopenedPledge } from './reopened-pledge.ts';
import { rightOfReply } from './right-of-reply.ts';
import { selfReportedPledge } from './self-reported-pledge.ts';
import { stalePledge } from './stale-pledge.ts';
import { stalledPledge } from './stalled-pledge.ts';
import { supersededPledge } from './superseded-pledge.ts';
import { supportedWithoutLabel } from './supported-without-label.ts';
import { unpublished } from './unpublished.ts';
import { untestablePledge } from './untestable-pledge.ts';
import { vacancy } from './vacancy.ts';
import { warmHomesCharter } from './warm-homes-charter.ts';
import { welshOnlyName } from './welsh-only-name.ts';
import { withdrawnPledge } from './withdrawn-pledge.ts';

/** The whole fictional record: the ground it stands on, then one part for each named situation (README.md beside this file). */
export const sandboxRecord: readonly RecordPart[] = [
  parties,
  aldermere,
  aldermereElection,
  library,
  aldermereManifesto,

  supportedWithoutLabel,
  officialWithoutLabel,
  photographs,
  changedAffiliation,
  byElection,
  vacancy,
  englishOnlyName,
  welshOnlyName,

  partialCoverage,
  knownNone,
  notCollected,
  abolishedCouncil,
  expiredImprint,

  notRatedPledge,
  notStartedPledge,
  inProgressPledge,
  overduePledge,
  stalledPledge,
  partDeliveredPledge,
  deliveredPledge,
  rightOfReply,
  supersededPledge,
  untestablePledge,
  correctedStatus,
  reopenedPledge,
  investigatedPledge,
  correctedWording,
  longText,
  stalePledge,
  selfReportedPledge,
  withdrawnPledge,
  challengedPledges,
  unpublished,

  neverAssessedAtTermClose,
  lostTheElection,
  adoptedFromChain,

  warmHomesCharter,
  campaignWithEveryAdoptionState,
  campaignWon,
];
