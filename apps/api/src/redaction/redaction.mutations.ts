import { suppressionReason } from '@wheatsheaf/schema/vocabulary/suppression-reason.ts';
import { parseGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { EDIT_ERRORS } from '../editorial/error-types.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import type { Redaction } from '../generated/prisma/client.ts';
import { InputRefusedError } from '../editorial/edit-errors.ts';
import { redactHistory } from './redact-history.ts';
import { redactStatusUpdate } from './redact-status-update.ts';
import { redactText } from './redact-text.ts';
import { REDACTABLE_TYPES } from './text-parts.ts';

export const SuppressionReasonType = builder.enumType('SuppressionReason', {
  description: 'Why something was removed for good.',
  values: Object.fromEntries(
    Object.entries(suppressionReason).map(([code, { meaning }]) => [
      code,
      { value: code, description: meaning },
    ]),
  ) as Record<keyof typeof suppressionReason, { value: keyof typeof suppressionReason; description: string }>,
});

const RedactionType = builder.objectRef<Redaction>('Redaction').implement({
  description: 'That something was removed from the history for good. It never says what.',
  fields: (t) => ({
    redactedAt: t.expose('redactedAt', { type: 'DateTime', description: 'When.' }),
    reason: t.field({
      type: SuppressionReasonType,
      description: 'Why, as a code; readers are not told.',
      resolve: ({ reason }) => reason,
    }),
    revisions: t.int({
      description: 'How many versions were emptied.',
      resolve: ({ revisionIds }) => revisionIds.length,
    }),
  }),
});

const RedactHistoryInputType = builder.inputType('RedactHistoryInput', {
  description: 'What of a record’s history is removed for good.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description: 'A version, `rev_…`, or a record of any kind: then every version of it.',
    }),
    field: t.string({ description: 'Only versions that hold something in this field. Null: all.' }),
    reason: t.field({ type: SuppressionReasonType, required: true, description: 'Why.' }),
    removesNotes: t.boolean({
      defaultValue: false,
      description: 'Also remove who made those changes and why, such as a reason that names somebody.',
    }),
    changeReason: t.string({
      required: true,
      description: 'Why, for the history. It must not repeat what is removed.',
    }),
  }),
});

builder.mutationField('redactHistory', (t) =>
  t.field({
    type: RedactionType,
    authScopes: { task: 'REDACT' },
    args: { input: t.arg({ type: RedactHistoryInputType, required: true, description: 'What to remove.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Removes fields from a record’s history for good and leaves a tombstone; the chain of changes still verifies. The record itself is not changed (R18).',
    resolve: (_root, { input }, context) => {
      const { id, field, removesNotes, ...grounds } = input;
      const target = parseGlobalId(id);
      if (!target.ok) throw new InvalidInputError(target.message);
      return redactHistory(
        prismaOf(context),
        { ...grounds, removesNotes: removesNotes ?? false, target: target.value, field: field ?? null },
        requireEditor(context),
      );
    },
  }),
);

const RedactStatusUpdateInputType = builder.inputType('RedactStatusUpdateInput', {
  description: 'Which texts of a published log row are removed for good.',
  fields: (t) => ({
    update: t.id({ required: true, description: 'The row of the log, `upd_…`.' }),
    summary: t.boolean({ defaultValue: false, description: 'Remove its summary, in both languages.' }),
    amendedText: t.boolean({
      defaultValue: false,
      description: 'Remove the amended text of a council’s decision, in both languages.',
    }),
    evidence: t.idList({
      defaultValue: [],
      description: 'Its sources, `evi_…`, whose texts and addresses are removed.',
    }),
    replies: t.boolean({
      defaultValue: false,
      description: 'Remove the replies printed beside it, and who was asked for one.',
    }),
    reason: t.field({ type: SuppressionReasonType, required: true, description: 'Why.' }),
    removesNotes: t.boolean({
      defaultValue: false,
      description: 'Also remove who recorded it and why from the history.',
    }),
    changeReason: t.string({
      required: true,
      description: 'Why, for the history. It must not repeat what is removed.',
    }),
  }),
});

builder.mutationField('redactStatusUpdate', (t) =>
  t.prismaField({
    type: 'StatusUpdate',
    authScopes: { task: 'REDACT' },
    args: {
      input: t.arg({ type: RedactStatusUpdateInputType, required: true, description: 'What to remove.' }),
    },
    errors: { types: EDIT_ERRORS },
    description:
      'Removes texts of a published log row, its history and its drafts for good. Its status and day stay; readers see that a text was removed, and when (R5, R18).',
    resolve: async (query, _root, { input }, context) => {
      const { update, summary, amendedText, evidence, replies, removesNotes, ...grounds } = input;
      const prisma = prismaOf(context);
      const id = await redactStatusUpdate(
        prisma,
        {
          ...grounds,
          updateId: parseReferenceId('StatusUpdate', update),
          summary: summary ?? false,
          amendedText: amendedText ?? false,
          evidenceIds: (evidence ?? []).map((source) => parseReferenceId('Evidence', source)),
          replies: replies ?? false,
          removesNotes: removesNotes ?? false,
        },
        requireEditor(context),
      );
      return prisma.statusUpdate.findUniqueOrThrow({ ...query, where: { id } });
    },
  }),
);

const RedactTextInputType = builder.inputType('RedactTextInput', {
  description: 'A row of a public log whose texts are removed for good.',
  fields: (t) => ({
    id: t.id({
      required: true,
      description:
        'A correction `cor_…` (what is in force stays), a withdrawal `wdr_…`, a council’s report `fup_…`, what became of a clause `clo_…`, or a challenge that was read `cha_…`.',
    }),
    reason: t.field({ type: SuppressionReasonType, required: true, description: 'Why.' }),
    removesNotes: t.boolean({
      required: true,
      defaultValue: false,
      description: 'Also remove who recorded it and why from the history.',
    }),
    changeReason: t.string({
      required: true,
      description: 'Why, for the history. It must not repeat what is removed.',
    }),
  }),
});

builder.mutationField('redactText', (t) =>
  t.field({
    type: RedactionType,
    authScopes: { task: 'REDACT' },
    args: { input: t.arg({ type: RedactTextInputType, required: true, description: 'What to remove.' }) },
    errors: { types: EDIT_ERRORS },
    description:
      'Removes the texts of a correction, withdrawal, report, clause outcome or challenge for good, with what repeats them in history and drafts. The row and its day stay; readers see that a text was removed, and when (R18).',
    resolve: (_root, { input: { id, ...grounds } }, context) => {
      const target = parseGlobalId(id);
      if (!target.ok) throw new InvalidInputError(target.message);
      const recordType = REDACTABLE_TYPES.find((type) => type === target.value.type);
      if (!recordType)
        throw new InputRefusedError(
          ['id'],
          'Give a correction, a withdrawal, a report, what became of a clause, or a challenge. Texts of a log row are removed by redactStatusUpdate, a history by redactHistory.',
        );
      const input = { ...grounds, recordType, recordId: target.value.uuid };
      return redactText(prismaOf(context), input, requireEditor(context));
    },
  }),
);
