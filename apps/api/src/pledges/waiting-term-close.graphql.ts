import { DraftType, WaitingSourceType } from '../editorial/draft.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { ManifestoType } from '../manifestos/manifesto.graphql.ts';
import { PledgeStatusType, StatusReasonType } from './status-update.graphql.ts';
import { parseTermClosePatch, TERM_CLOSE_USE_CASE, type TermClosePatch } from './term-close-patch.ts';

const WaitingSettlementType = builder
  .objectRef<TermClosePatch['settlements'][number]>('WaitingSettlement')
  .implement({
    description: 'How one pledge would be settled.',
    fields: (t) => ({
      pledge: t.prismaField({
        type: 'Pledge',
        description: 'The pledge.',
        resolve: (query, { pledgeId }, _args, context) =>
          prismaOf(context).pledge.findUniqueOrThrow({ ...query, where: { id: pledgeId } }),
      }),
      status: t.field({
        type: PledgeStatusType,
        description: 'The status it would set.',
        resolve: (settlement) => settlement.status,
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
        resolve: (settlement) => settlement.reason,
      }),
      evidence: t.field({
        type: [WaitingSourceType],
        description: 'Its sources.',
        resolve: (settlement) => settlement.evidence,
      }),
    }),
  });

const WaitingTermCloseType = builder
  .objectRef<TermClosePatch & { manifestoId: string }>('WaitingTermClose')
  .implement({
    description: 'The end of a term that a second person must see whole before publishing it.',
    fields: (t) => ({
      manifesto: t.prismaField({
        type: ManifestoType,
        description: 'The manifesto whose term ends.',
        resolve: (query, { manifestoId }, _args, context) =>
          prismaOf(context).manifesto.findUniqueOrThrow({ ...query, where: { id: manifestoId } }),
      }),
      effectiveOn: t.field({
        type: 'Date',
        nullable: true,
        description: 'The day it takes effect.',
        resolve: (close) => close.effectiveOn,
      }),
      settlements: t.field({
        type: [WaitingSettlementType],
        description: 'Every pledge it settles, those that stay partly delivered included.',
        resolve: (close) => close.settlements,
      }),
      changeReason: t.exposeString('changeReason', { description: 'Why its author recorded it.' }),
    }),
  });

builder.prismaObjectField(DraftType, 'termClose', (t) =>
  t.field({
    type: WaitingTermCloseType,
    nullable: true,
    description: 'The end of a term that waits. Null for a draft of something else.',
    select: { useCase: true, recordId: true, patch: true },
    resolve: ({ useCase, recordId, patch }) =>
      useCase === TERM_CLOSE_USE_CASE && recordId !== null
        ? { ...parseTermClosePatch(patch), manifestoId: recordId }
        : null,
  }),
);
