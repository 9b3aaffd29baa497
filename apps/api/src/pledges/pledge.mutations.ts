import { EDIT_ERRORS, ErrorInterface } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { mayDo } from '../editors/permissions.ts';
import { DatePrecisionType } from '../calendar/partial-date.graphql.ts';
import { confirmPledgeStatus } from './confirm-pledge-status.ts';
import { discardPledgeStatus } from './discard-pledge-status.ts';
import { editPledge } from './edit-pledge.ts';
import {
  DetailMissingError,
  EvidenceMissingError,
  EvidenceTooWeakError,
  FrozenTextError,
  MoveRefusedError,
  NotTestableError,
  SecondPersonNeededError,
} from './pledge-errors.ts';
import { recordPledgeStatus, type RecordedStatus } from './record-pledge-status.ts';
import { EvidenceTypeType, PledgeStatusType, StatusReasonType, StatusUpdateType } from './status-update.graphql.ts';
import { DraftType } from '../editorial/draft.graphql.ts';

for (const [error, name, description] of [
  [EvidenceMissingError, 'EvidenceMissing', 'No status changes without a plain summary, a day it took effect and a source (R1).'],
  [EvidenceTooWeakError, 'EvidenceTooWeak', 'The sources do not carry this status (R2).'],
  [NotTestableError, 'NotTestable', 'What the pledge says cannot be found delivered like this (R3).'],
  [FrozenTextError, 'FrozenText', 'Wording and success test are frozen at publication (R4).'],
  [SecondPersonNeededError, 'SecondPersonNeeded', 'A second person must publish it (R6).'],
  [DetailMissingError, 'DetailMissing', 'The status needs a reason, a successor or the body’s own words.'],
] as const) {
  builder.objectType(error, { name, interfaces: [ErrorInterface], description });
}

builder.objectType(MoveRefusedError, {
  name: 'MoveRefused',
  interfaces: [ErrorInterface],
  description: 'The log does not allow this move (R5).',
  fields: (t) => ({
    from: t.field({ type: PledgeStatusType, description: 'The status there is.', resolve: (error) => error.from }),
    to: t.field({ type: PledgeStatusType, description: 'The status asked for.', resolve: (error) => error.to }),
  }),
});

const RATING_ERRORS = [...EDIT_ERRORS, EvidenceMissingError, EvidenceTooWeakError, NotTestableError, MoveRefusedError, DetailMissingError];

const EvidenceInputType = builder.inputType('EvidenceInput', {
  description: 'A source. One that is not online needs its publisher and title; a search record says what (title), where (publisher) and when (accessedOn).',
  fields: (t) => ({
    type: t.field({ type: EvidenceTypeType, required: true, description: 'What kind of source it is.' }),
    url: t.string({ description: 'Where it can be read, http or https.' }),
    publisher: t.string({ description: 'Who published it; for a search record, where was searched.' }),
    title: t.string({ description: 'Its title; for a search record, what was searched for.' }),
    isPartyOwn: t.boolean({ defaultValue: false, required: true, description: 'It is the party’s own, such as a press release of the council it runs.' }),
    publishedOn: t.field({ type: 'Date', description: 'The day it came out.' }),
    accessedOn: t.field({ type: 'Date', description: 'The day it was read.' }),
    page: t.string({ description: 'The page or paragraph.' }),
    quote: t.string({ description: 'The words relied on.' }),
  }),
});

const RecordPledgeStatusInput = builder.inputType('RecordPledgeStatusInput', {
  description: 'A rating of a pledge.',
  fields: (t) => ({
    pledge: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version of the pledge that was read (R8).' }),
    status: t.field({ type: PledgeStatusType, required: true, description: 'The status.' }),
    effectiveOn: t.field({ type: 'Date', description: 'The day it took effect; not in the future.' }),
    summaryEn: t.string({ description: 'What happened, in plain English. One language is enough.' }),
    summaryCy: t.string({ description: 'What happened, in plain Welsh. One language is enough.' }),
    reason: t.field({ type: StatusReasonType, description: 'Why; needed for a pledge that stalled or was not delivered.' }),
    successor: t.id({ description: 'The pledge that took over, `ple_…`; needed for a replaced one.' }),
    namesPerson: t.boolean({ required: true, defaultValue: false, description: 'The public text names a person: a second person must publish it.' }),
    evidence: t.field({ type: [EvidenceInputType], required: true, description: 'The sources, at least one.' }),
    changeReason: t.string({ required: true, description: 'Why you record this, for the history.' }),
  }),
});

const RecordedStatusType = builder.objectRef<RecordedStatus>('RecordedStatus').implement({
  description: 'What became of a rating: it is published, or it waits for a second person. Exactly one is set.',
  fields: (t) => ({
    update: t.field({ type: StatusUpdateType, nullable: true, description: 'The published update. Null while it waits.', resolve: (recorded) => recorded.update }),
    draft: t.field({ type: DraftType, nullable: true, description: 'What waits for a second person. Null once published.', resolve: (recorded) => recorded.draft }),
  }),
});

builder.mutationField('recordPledgeStatus', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: RecordPledgeStatusInput, required: true, description: 'The rating.' }) },
    errors: { types: RATING_ERRORS },
    description: 'Rates a pledge with its evidence. A final status, or text that names a person, waits for a second person (R6).',
    resolve: (_root, { input }, context) =>
      recordPledgeStatus(
        prismaOf(context),
        {
          kind: 'RATING',
          pledgeId: parseReferenceId('Pledge', input.pledge),
          expectedVersion: input.expectedVersion,
          status: input.status,
          effectiveOn: input.effectiveOn ?? null,
          summaryEn: input.summaryEn ?? null,
          summaryCy: input.summaryCy ?? null,
          reason: input.reason ?? null,
          successorId: input.successor ? parseReferenceId('Pledge', input.successor) : null,
          namesPerson: input.namesPerson,
          changeReason: input.changeReason,
          evidence: input.evidence.map((source) => ({
            type: source.type,
            url: source.url ?? null,
            publisher: source.publisher ?? null,
            title: source.title ?? null,
            isPartyOwn: source.isPartyOwn,
            publishedOn: source.publishedOn ?? null,
            accessedOn: source.accessedOn ?? null,
            page: source.page ?? null,
            quote: source.quote ?? null,
          })),
        },
        requireEditor(context),
        context.today,
      ),
  }),
);

builder.mutationField('confirmPledgeStatus', (t) =>
  t.field({
    type: StatusUpdateType,
    authScopes: { task: 'CONFIRM_RATINGS' },
    args: {
      draft: t.arg.id({ required: true, description: 'The waiting draft, `drf_…`.' }),
      expectedVersion: t.arg.int({ required: true, description: 'The version of the draft that was read (R8).' }),
    },
    errors: { types: [...RATING_ERRORS, SecondPersonNeededError] },
    description: 'Publishes a waiting rating as its second person.',
    resolve: (_root, { draft, expectedVersion }, context) => {
      const editor = requireEditor(context);
      const confirmer = { userId: editor.userId, isOutsideParty: editor.role === 'INDEPENDENT_REVIEWER' };
      return confirmPledgeStatus(prismaOf(context), { draftId: parseReferenceId('Draft', draft), expectedVersion }, confirmer, context.today);
    },
  }),
);

builder.mutationField('discardPledgeStatus', (t) =>
  t.field({
    type: DraftType,
    authScopes: { anyTask: ['RATE_PLEDGES', 'CONFIRM_RATINGS'] },
    args: {
      draft: t.arg.id({ required: true, description: 'The waiting draft, `drf_…`.' }),
      expectedVersion: t.arg.int({ required: true, description: 'The version of the draft that was read (R8).' }),
      changeReason: t.arg.string({ required: true, description: 'Why, for its author and the history.' }),
    },
    errors: { types: [...EDIT_ERRORS, SecondPersonNeededError] },
    description: 'Turns a waiting rating down, or takes one’s own back. Nothing of it is published.',
    resolve: (_root, { draft, ...rest }, context) => {
      const editor = requireEditor(context);
      const actor = { userId: editor.userId, isReviewer: mayDo(editor, 'CONFIRM_RATINGS') };
      return discardPledgeStatus(prismaOf(context), { draftId: parseReferenceId('Draft', draft), ...rest }, actor);
    },
  }),
);

const EditPledgeInputType = builder.inputType('EditPledgeInput', {
  description: 'Changes to a pledge. A field left out is not touched; null empties it.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The pledge, `ple_…`.' }),
    expectedVersion: t.int({ required: true, description: 'The version that was read (R8).' }),
    titleEn: t.string({ description: 'Short title in English.' }),
    titleCy: t.string({ description: 'Short title in Welsh.' }),
    wordingEn: t.string({ description: 'The promise in English; frozen once published (R4).' }),
    wordingCy: t.string({ description: 'The promise in Welsh; frozen once published (R4).' }),
    successTestEn: t.string({ description: 'The success test in English; frozen once published (R4).' }),
    successTestCy: t.string({ description: 'The success test in Welsh; frozen once published (R4).' }),
    leadOfficeEn: t.string({ description: 'The office that answers for it, in English.' }),
    leadOfficeCy: t.string({ description: 'The office that answers for it, in Welsh.' }),
    dueOn: t.field({ type: 'Date', description: 'When it was promised for.' }),
    duePrecision: t.field({ type: DatePrecisionType, description: 'How exactly that is known.' }),
    changeReason: t.string({ required: true, description: 'Why you change it, for the history.' }),
  }),
});

builder.mutationField('editPledge', (t) =>
  t.prismaField({
    type: 'Pledge',
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: EditPledgeInputType, required: true, description: 'The changes.' }) },
    errors: { types: [...EDIT_ERRORS, FrozenTextError] },
    description: 'Edits what may change about a pledge.',
    resolve: async (query, _root, { input }, context) => {
      const { id, expectedVersion, changeReason, duePrecision, ...texts } = input;
      const prisma = prismaOf(context);
      const edit = {
        id: parseReferenceId('Pledge', id),
        expectedVersion,
        changeReason,
        changes: { ...texts, duePrecision: duePrecision ?? undefined },
      };
      const pledge = await editPledge(prisma, edit, requireEditor(context), context.today);
      return prisma.pledge.findUniqueOrThrow({ ...query, where: { id: pledge.id } });
    },
  }),
);
