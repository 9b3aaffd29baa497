import { draftState } from '@wheatsheaf/schema/vocabulary/draft-state.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { isStatusUseCase, parseStatusPatch, type StatusPatch } from '../pledges/status-patch.ts';
import {
  EvidenceTypeType,
  PledgeStatusType,
  StatusReasonType,
  StatusUpdateType,
  UpdateKindType,
} from '../pledges/status-update.graphql.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

const DraftStateType = vocabularyEnum('DraftState', 'How far a draft has come.', draftState);

export const WaitingSourceType = builder
  .objectRef<StatusPatch['evidence'][number]>('WaitingSource')
  .implement({
    description: 'A source of a waiting rating, as its author gave it.',
    fields: (t) => ({
      type: t.field({
        type: EvidenceTypeType,
        description: 'What kind of source it is.',
        resolve: (source) => source.type,
      }),
      url: t.exposeString('url', {
        nullable: true,
        description: 'Where it can be read. Null for one that is not online.',
      }),
      publisher: t.exposeString('publisher', {
        nullable: true,
        description: 'Who published it. Null where not given.',
      }),
      title: t.exposeString('title', { nullable: true, description: 'Its title. Null where not given.' }),
      isPartyOwn: t.exposeBoolean('isPartyOwn', {
        description: 'Its author ticked that it is the party’s own.',
      }),
      publishedOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'Null where not given.',
        resolve: (source) => source.publishedOn,
      }),
      accessedOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'Null where not given.',
        resolve: (source) => source.accessedOn,
      }),
      page: t.exposeString('page', { nullable: true, description: 'Null where not given.' }),
      quote: t.exposeString('quote', {
        nullable: true,
        description: 'The words relied on. Null where none are quoted.',
      }),
    }),
  });

const WaitingRatingType = builder.objectRef<StatusPatch>('WaitingRating').implement({
  description:
    'A rating, correction, reopening or review that a second person must see whole before publishing it.',
  fields: (t) => ({
    kind: t.field({ type: UpdateKindType, description: 'What it does.', resolve: (rating) => rating.kind }),
    status: t.field({
      type: PledgeStatusType,
      description:
        'The status it would set; of a note, a review or the correction of one, the one that stays.',
      resolve: (rating) => rating.status,
    }),
    effectiveOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'The day it took effect.',
      resolve: (rating) => rating.effectiveOn,
    }),
    summaryEn: t.exposeString('summaryEn', {
      nullable: true,
      description: 'The public summary in English. Null where written in Welsh only.',
    }),
    summaryCy: t.exposeString('summaryCy', {
      nullable: true,
      description: 'The public summary in Welsh. Null where written in English only.',
    }),
    reason: t.field({
      type: StatusReasonType,
      nullable: true,
      description: 'Null where the status needs none.',
      resolve: (rating) => rating.reason,
    }),
    corrects: t.prismaField({
      type: StatusUpdateType,
      nullable: true,
      description: 'The row a correction would replace. Null for other kinds.',
      resolve: (query, { correctsId }, _args, context) =>
        correctsId === null
          ? null
          : prismaOf(context).statusUpdate.findUnique({ ...query, where: { id: correctsId } }),
    }),
    successor: t.prismaField({
      type: 'Pledge',
      nullable: true,
      description: 'The pledge that would take over, where the status is SUPERSEDED. Null for any other.',
      resolve: (query, { successorId }, _args, context) =>
        successorId === null
          ? null
          : prismaOf(context).pledge.findUnique({ ...query, where: { id: successorId } }),
    }),
    evidence: t.field({
      type: [WaitingSourceType],
      description: 'Its sources.',
      resolve: (rating) => rating.evidence,
    }),
    changeReason: t.exposeString('changeReason', { description: 'Why its author recorded it.' }),
  }),
});

export const DraftType = builder.prismaNode('Draft', {
  id: { field: 'id', description: 'Opaque id, `drf_…`.' },
  description: 'A change not yet published, with its review.',
  fields: (t) => ({
    state: t.field({
      type: DraftStateType,
      description: 'How far it has come.',
      resolve: (draft) => draft.state,
    }),
    useCase: t.exposeString('useCase', { description: 'What publishes it, such as `recordPledgeStatus`.' }),
    recordType: t.exposeString('recordType', {
      description: 'The type of the record it is about, such as `Person`.',
    }),
    rating: t.field({
      type: WaitingRatingType,
      nullable: true,
      description:
        'The rating, correction, reopening or review that waits. Null for a draft of something else.',
      resolve: (draft) => (isStatusUseCase(draft.useCase) ? parseStatusPatch(draft.patch) : null),
    }),
    pledge: t.prismaField({
      type: 'Pledge',
      nullable: true,
      description: 'The pledge it is about. Null for a draft of another record.',
      resolve: (query, draft, _args, context) =>
        draft.recordType === 'Pledge' && draft.recordId !== null
          ? prismaOf(context).pledge.findUnique({ ...query, where: { id: draft.recordId } })
          : null,
    }),
    authorName: t.string({
      nullable: true,
      description: 'Who wrote it. Null when the account is gone.',
      resolve: async (draft, _args, context) =>
        (await prismaOf(context).user.findUnique({ where: { id: draft.authorId }, select: { name: true } }))
          ?.name ?? null,
    }),
    isMine: t.boolean({
      description: 'You wrote it, so somebody else must confirm it.',
      resolve: (draft, _args, { viewer }) => viewer.kind === 'editor' && viewer.userId === draft.authorId,
    }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
    version: t.exposeInt('version', { description: 'The version a decision must name (R8).' }),
  }),
});
