import { resourceAddition } from '../campaigns/add-campaign-resource.ts';
import { resourceTitleCorrection } from '../campaigns/correct-resource-title.ts';
import { resourceWithdrawal } from '../campaigns/withdraw-campaign-resource.ts';
import { campaignEdit } from '../campaigns/edit-campaign.ts';
import { campaignPublication } from '../campaigns/publish-campaign.ts';
import { adoptionWithdrawal } from '../campaigns/withdraw-adoption.ts';
import { campaignWithdrawal } from '../campaigns/withdraw-campaign.ts';
import { eventEdit } from '../events/edit-event.ts';
import { eventPublication } from '../events/publish-event.ts';
import { eventWithdrawal } from '../events/withdraw-event.ts';
import { manifestoEdit } from '../manifestos/edit-manifesto.ts';
import { manifestoTextLoad } from '../manifestos/load-manifesto-text.ts';
import { manifestoPublication } from '../manifestos/publish-manifesto.ts';
import { mandatesEdit } from '../manifestos/set-mandates.ts';
import { manifestoWithdrawal } from '../manifestos/withdraw-manifesto.ts';
import { coverageEdit } from '../organisations/set-coverage.ts';
import { photoAddition } from '../people/add-photo.ts';
import { personEdit } from '../people/edit-person.ts';
import { policyDocumentEdit } from '../platforms/edit-policy-document.ts';
import { policyDocumentPublication } from '../platforms/publish-policy-document.ts';
import { policyDocumentWithdrawal } from '../platforms/withdraw-policy-document.ts';
import { factsCorrection } from '../pledges/correct-pledge-facts.ts';
import { successTestCorrection, titleCorrection, wordingCorrection } from '../pledges/correct-pledge-text.ts';
import { basisCorrection } from '../pledges/correct-wording-basis.ts';
import { modelPledgeEdit } from '../pledges/edit-model-pledge.ts';
import { pledgeEdit } from '../pledges/edit-pledge.ts';
import { modelPledgePublication } from '../pledges/publish-model-pledge.ts';
import { milestonesEdit } from '../pledges/set-milestones.ts';
import { modelPledgeWithdrawal } from '../pledges/withdraw-model-pledge.ts';
import { pledgeWithdrawal } from '../pledges/withdraw-pledge.ts';
import { pledgeProposalAcceptance } from '../proposals/accept-pledge-field.ts';
import { vacancyRecording } from '../representatives/record-vacancy.ts';
import { replyOffer } from '../right-of-reply/offer-right-of-reply.ts';
import type { TextEdit, TextEditInput } from './text-edit.ts';

/** Every use-case whose text can wait, by the name its drafts have. A use-case that writes public text and is not here never goes by a second person. */
const TEXT_EDITS: ReadonlyMap<string, TextEdit<TextEditInput, unknown>> = new Map(
  [
    adoptionWithdrawal,
    basisCorrection,
    campaignEdit,
    campaignPublication,
    campaignWithdrawal,
    coverageEdit,
    eventEdit,
    eventPublication,
    eventWithdrawal,
    factsCorrection,
    mandatesEdit,
    manifestoEdit,
    manifestoPublication,
    manifestoTextLoad,
    manifestoWithdrawal,
    milestonesEdit,
    modelPledgeEdit,
    modelPledgePublication,
    modelPledgeWithdrawal,
    personEdit,
    photoAddition,
    pledgeEdit,
    pledgeProposalAcceptance,
    pledgeWithdrawal,
    policyDocumentEdit,
    policyDocumentPublication,
    policyDocumentWithdrawal,
    replyOffer,
    resourceAddition,
    resourceTitleCorrection,
    resourceWithdrawal,
    successTestCorrection,
    titleCorrection,
    vacancyRecording,
    wordingCorrection,
  ].map((edit) => [edit.useCase, edit as unknown as TextEdit<TextEditInput, unknown>]),
);

export const TEXT_USE_CASES: readonly string[] = [...TEXT_EDITS.keys()];

/** The use-case of a draft. Throws for one that is none of these. */
export function getTextEdit(useCase: string): TextEdit<TextEditInput, unknown> {
  const edit = TEXT_EDITS.get(useCase);
  if (!edit) throw new Error(`no text waits by the use-case ${useCase}`);
  return edit;
}
