import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { type CorrectionRow, readCorrections } from './correction-log.ts';
import {
  ConcernedRecordType,
  logArguments,
  logCursor,
  logQuestionOf,
  wholeLog,
} from './public-log-question.graphql.ts';

const CorrectionKindType = builder.enumType('CorrectionKind', {
  subGraphs: ['Public', 'Admin'],
  description: 'What a row of the corrections log corrects.',
  values: {
    TEXT: {
      description:
        'What was frozen at publication, such as a wording, a success test or the day it was due (R4).',
    },
    STATUS: {
      description:
        'A row of a log that was wrong (R5): a status, whose correction gives the reason, or a note or a review.',
    },
    REDACTION: {
      description: 'Something was removed from the record’s history, and may not be shown (R18).',
    },
  } as const,
});

const CorrectionEntryType = builder.objectRef<CorrectionRow>('CorrectionEntry').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A row of the corrections log: what the record said before, what it says since, and why.',
  fields: (t) => ({
    id: t.id({
      description:
        'Opaque and stable, for telling rows apart: `cor_…`, `upd_…` of a status, `red_…` of a redaction.',
      resolve: ({ kind, id }) =>
        formatGlobalId(
          ({ TEXT: 'Correction', STATUS: 'StatusUpdate', REDACTION: 'Redaction' } as const)[kind],
          id,
        ),
    }),
    kind: t.field({
      type: CorrectionKindType,
      description: 'What it corrects.',
      resolve: ({ kind }) => kind,
    }),
    publishedAt: t.field({
      type: 'DateTime',
      description: 'When it was published here.',
      resolve: ({ publishedAt }) => publishedAt,
    }),
    redactedAt: t.expose('redactedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When texts of this row were removed for good (R18). Null where none were.',
    }),
    record: t.field({
      type: ConcernedRecordType,
      description: 'The record it is about.',
      resolve: ({ record }) => record,
    }),
    field: t.exposeString('field', {
      nullable: true,
      description:
        'The field of that record, such as `wording`, `status` or, of a council’s adoption, `decision`: its state with its vote, meeting, mover, seconder, text or day of report, as far as they were wrong; `note` and `review` of rows that set none. Null for a redaction.',
    }),
    before: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'What stood there before; of a status, its words. Null where nothing did, or it may not be shown.',
      resolve: ({ before }, { lang }) => before && findLocalised(before.en, before.cy, lang),
    }),
    after: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'What stands there since; of a status, its words. Null where nothing does, or it may not be shown.',
      resolve: ({ after }, { lang }) => after && findLocalised(after.en, after.cy, lang),
    }),
    reason: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Why. Null where no reason is recorded.',
      resolve: ({ reason }, { lang }) => reason(lang),
    }),
  }),
});

const CorrectionEntryConnection = connectionType(
  'CorrectionEntryConnection',
  CorrectionEntryType,
  'Rows of the corrections log, newest first.',
);

builder.queryField('corrections', (t) =>
  t.field({
    type: CorrectionEntryConnection,
    args: logArguments,
    complexity: connectionComplexity,
    description:
      'The corrections log: frozen text, statuses and redactions, each with the record it concerns. Feeds: `/feeds/corrections.atom` and `.json`.',
    resolve: async (_root, args, context) => {
      const rows = await readCorrections(prismaOf(context), logQuestionOf(args, context));
      return { ...connectionOf(rows, args, logCursor), findCoverage: wholeLog(context) };
    },
  }),
);
