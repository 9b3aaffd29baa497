import { adoptionStateWords } from '@wheatsheaf/schema/vocabulary/adoption-state.ts';
import { campaignStateWords } from '@wheatsheaf/schema/vocabulary/campaign-state.ts';
import { evidenceType } from '@wheatsheaf/schema/vocabulary/evidence-type.ts';
import { pledgeStatus } from '@wheatsheaf/schema/vocabulary/pledge-status.ts';
import { statusReason } from '@wheatsheaf/schema/vocabulary/status-reason.ts';
import { updateKind } from '@wheatsheaf/schema/vocabulary/update-kind.ts';
import type { StatusUpdate } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { shownText } from '../redaction/redaction-notice.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

export const PledgeStatusType = vocabularyEnum(
  'PledgeStatus',
  'How far a pledge has come, as assessed.',
  pledgeStatus,
);
export const UpdateKindType = vocabularyEnum('UpdateKind', 'What a row of a log does.', updateKind);
export const StatusReasonType = vocabularyEnum(
  'StatusReason',
  'Why a pledge stalled or was not delivered.',
  statusReason,
);
export const EvidenceTypeType = vocabularyEnum(
  'EvidenceType',
  'What kind of source an update rests on.',
  evidenceType,
);

export const EvidenceSourceType = builder.prismaNode('Evidence', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `evi_…`.' },
  description:
    'A source of an update. Absence is evidenced by a search record: what was searched, where and when.',
  fields: (t) => ({
    type: t.field({
      type: EvidenceTypeType,
      description: 'What kind of source it is.',
      resolve: (evidence) => evidence.type,
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it can be read. Null for one that is not online.',
    }),
    publisher: t.exposeString('publisher', {
      nullable: true,
      description: 'Who published it. Null where not recorded.',
    }),
    redactedAt: t.expose('redactedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its texts and addresses were removed for good (R18). Null where they were not.',
    }),
    isPartyOwn: t.exposeBoolean('isPartyOwn', { description: 'The source is the party’s own.' }),
    title: t.exposeString('title', { nullable: true, description: 'Its title. Null where it has none.' }),
    publishedOn: t.expose('publishedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it came out. Null where unknown.',
    }),
    accessedOn: t.expose('accessedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was read. Null where not recorded.',
    }),
    page: t.exposeString('page', {
      nullable: true,
      description: 'The page or paragraph. Null where it needs none.',
    }),
    quote: t.exposeString('quote', {
      nullable: true,
      description: 'The words relied on. Null where none are quoted.',
    }),
  }),
});

export const RightOfReplyType = builder.prismaObject('RightOfReply', {
  subGraphs: ['Public', 'Admin'],
  description: 'The body’s own answer, printed beside the update.',
  fields: (t) => ({
    text: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The answer in the body’s own words. Where they were removed, the sentence that says so.',
      resolve: (reply, { lang }) => shownText(reply.textEn, reply.textCy, reply.redactedAt, lang),
    }),
    repliedBy: t.exposeString('repliedBy', { description: 'Who answered.' }),
    redactedAt: t.expose('redactedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was removed for good (R18). Null where none were.',
    }),
    repliedOn: t.expose('repliedOn', { type: 'Date', description: 'The day of the answer.' }),
  }),
});

export const StatusUpdateType = builder.prismaNode('StatusUpdate', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `upd_…`.' },
  description:
    'A row of the append-only log of a pledge, campaign or adoption. It is never changed; a correction is a further row.',
  fields: (t) => ({
    kind: t.field({ type: UpdateKindType, description: 'What it does.', resolve: (update) => update.kind }),
    status: t.field({
      type: PledgeStatusType,
      nullable: true,
      description:
        'The status of a pledge it sets. Null for a note, a review without change, or another subject.',
      resolve: (update) => update.pledgeStatus,
    }),
    label: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'The words of the status it sets. Null where it sets none.',
      resolve: (update, { lang }) => {
        const words = findStatusWords(update);
        return words && { text: words[lang === 'CY' ? 'cy' : 'en'], lang };
      },
    }),
    effectiveOn: t.expose('effectiveOn', { type: 'Date', description: 'The day it took effect.' }),
    publishedAt: t.expose('publishedAt', { type: 'DateTime', description: 'When it was published here.' }),
    summary: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'What happened, in plain words. Where they were removed, the sentence that says so.',
      resolve: (update, { lang }) => shownText(update.summaryEn, update.summaryCy, update.redactedAt, lang),
    }),
    redactedAt: t.expose('redactedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When its summary was removed for good (R18). Null where it was not.',
    }),
    reason: t.field({
      type: StatusReasonType,
      nullable: true,
      description: 'Null where the status needs none.',
      resolve: (update) => update.reason,
    }),
    reasonLabel: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'The words of the reason. Null where there is none.',
      resolve: ({ reason }, { lang }) =>
        reason && { text: statusReason[reason][lang === 'CY' ? 'cy' : 'en'], lang },
    }),
    isCorrected: t.boolean({
      description: 'A later correction replaced it; it stays in sight.',
      select: { correctedBy: { select: { id: true }, take: 1 } },
      resolve: (update) => update.correctedBy.length > 0,
    }),
    corrects: t.relation('corrects', {
      nullable: true,
      description: 'The row a correction replaces. Null for other kinds.',
    }),
    isConfirmedBySecondPerson: t.boolean({
      description: 'A second person published it, as final statuses and text about people need.',
      resolve: (update) => update.confirmedById !== null,
    }),
    isConfirmedOutsideParty: t.exposeBoolean('isConfirmedOutsideParty', {
      description: 'That second person is outside both parties.',
    }),
    evidence: t.relation('evidence', { description: 'Its sources.', query: { orderBy: { id: 'asc' } } }),
    replies: t.relation('replies', {
      description: 'Answers of the body concerned.',
      query: { orderBy: { repliedOn: 'asc' } },
    }),
  }),
});

/** The words of the status a row sets, whichever of the three subjects it is about. Null where it sets none. */
function findStatusWords(
  update: Pick<StatusUpdate, 'pledgeStatus' | 'campaignState' | 'adoptionState'>,
): { en: string; cy: string } | null {
  if (update.pledgeStatus) return pledgeStatus[update.pledgeStatus];
  if (update.campaignState) return campaignStateWords[update.campaignState];
  return update.adoptionState && adoptionStateWords[update.adoptionState];
}
