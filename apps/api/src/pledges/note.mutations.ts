import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { requireEditor } from '../graphql/require-editor.ts';
import { RATING_ERRORS } from './pledge-error-types.graphql.ts';
import { recordPledgeNote } from './record-pledge-note.ts';
import {
  authorFields,
  EvidenceInputType,
  parseRead,
  parseStated,
  pledgeFields,
  RecordedStatusType,
  summaryFields,
} from './status-input.graphql.ts';

const RecordPledgeNoteInputType = builder.inputType('RecordPledgeNoteInput', {
  description: 'News about a pledge that changes no status.',
  fields: (t) => ({
    ...pledgeFields(t),
    effectiveOn: t.field({ type: 'Date', description: 'The day of the news; not in the future.' }),
    ...summaryFields(t),
    evidence: t.field({
      type: [EvidenceInputType],
      required: true,
      defaultValue: [],
      description: 'The sources. May be none.',
    }),
    ...authorFields(t),
  }),
});

builder.mutationField('recordPledgeNote', (t) =>
  t.field({
    type: RecordedStatusType,
    authScopes: { task: 'RATE_PLEDGES' },
    args: { input: t.arg({ type: RecordPledgeNoteInputType, required: true, description: 'The note.' }) },
    errors: { types: RATING_ERRORS },
    description:
      'Adds news to a pledge’s log that changes no status. Text that names a person waits for a second person (R6).',
    resolve: (_root, { input }, context) => {
      const { reason: _none, ...stated } = parseStated(input);
      const note = { ...parseRead(input), ...stated, effectiveOn: input.effectiveOn ?? null };
      return recordPledgeNote(prismaOf(context), note, requireEditor(context), context.today);
    },
  }),
);
