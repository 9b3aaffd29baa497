import type { RefusalFragment } from '../generated/people/edit-person.ts';
import type { MessageKey } from '../i18n/messages.ts';

/** A typed refusal of a write: nothing was written, and its `message` says what to do. */
export type Refusal = RefusalFragment;
export type RefusalName = Refusal['__typename'];
export type VersionConflict = Extract<Refusal, { __typename: 'VersionConflict' }>;

/** What is wrong, in a phrase that stands above the server's sentence; in Welsh it is all that is said in Welsh. */
export const REFUSAL_PHRASE = {
  AdoptionMoveRefused: 'editorial.refusals.AdoptionMoveRefused',
  CampaignMoveRefused: 'editorial.refusals.CampaignMoveRefused',
  DetailMissing: 'editorial.refusals.DetailMissing',
  EvidenceMissing: 'editorial.refusals.EvidenceMissing',
  EvidenceTooWeak: 'editorial.refusals.EvidenceTooWeak',
  FrozenText: 'editorial.refusals.FrozenText',
  InputRefused: 'editorial.refusals.InputRefused',
  MoveRefused: 'editorial.refusals.MoveRefused',
  NationalSignOffNeeded: 'editorial.refusals.NationalSignOffNeeded',
  NotAQuote: 'editorial.refusals.NotAQuote',
  NotReadyToPublish: 'editorial.refusals.NotReadyToPublish',
  NotTestable: 'editorial.refusals.NotTestable',
  OutsideGrant: 'editorial.refusals.OutsideGrant',
  ParagraphInUse: 'editorial.refusals.ParagraphInUse',
  PeopleConflict: 'editorial.refusals.PeopleConflict',
  RecordNotFound: 'editorial.refusals.RecordNotFound',
  ProposalDecided: 'editorial.refusals.ProposalDecided',
  ResultsChanged: 'editorial.refusals.ResultsChanged',
  ResultsNotReady: 'editorial.refusals.ResultsNotReady',
  SeatTaken: 'editorial.refusals.SeatTaken',
  SecondPersonNeeded: 'editorial.refusals.SecondPersonNeeded',
  VersionConflict: 'editorial.refusals.VersionConflict',
  WaitsForSecondPerson: 'editorial.refusals.WaitsForSecondPerson',
} as const satisfies Record<RefusalName, MessageKey>;

/** Whether a write was refused. Payloads have no `code`. */
export function isRefusal<Answer extends { __typename: string }>(
  answer: Answer | Refusal,
): answer is Refusal {
  return answer.__typename in REFUSAL_PHRASE;
}
