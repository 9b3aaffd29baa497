import { coverageLevel } from '@wheatsheaf/schema/vocabulary/coverage-level.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { OfficeRoleType } from '../representatives/post.graphql.ts';
import type { Coverage, CoveragePart } from './coverage.ts';

export const CoverageLevelType = vocabularyEnum(
  'CoverageLevel',
  'How much of a scope the record holds.',
  coverageLevel,
);

export const CoveragePartType = builder.objectRef<CoveragePart>('CoveragePart').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'What the record holds of one organisation’s holders of one role.',
  fields: (t) => ({
    organisation: t.prismaField({
      type: 'Organisation',
      description: 'The organisation.',
      resolve: (query, part, _args, context) =>
        prismaOf(context).organisation.findUniqueOrThrow({ ...query, where: { id: part.organisationId } }),
    }),
    role: t.field({ type: OfficeRoleType, description: 'The role.', resolve: (part) => part.role }),
    level: t.field({
      type: CoverageLevelType,
      description: 'How much is held.',
      resolve: (part) => part.level,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The day the level speaks of: the newest up to the day asked for as of which everybody was known, by an editor, a list, or a poll for every seat; where there is none, that of the newest statement, unless it is of a later day. Null where nothing was collected by the day.',
      resolve: (part) => part.asOfOn,
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What a reader must know of it. Null where there is nothing to say.',
      resolve: (part, { lang }) => findLocalised(part.noteEn, part.noteCy, lang),
    }),
    undetermined: t.int({
      description:
        'How many in office may be Labour and Co-operative without the record being able to tell: others call them Labour, and the ballot paper that would say it is not in the record. While there is one, the level is at most PARTIAL. 0 where the question takes in anyone in office, and where nothing was collected.',
      resolve: ({ undetermined }) => undetermined,
    }),
    isDissolved: t.exposeBoolean('isDissolved', {
      description:
        'Nobody holds the role on the day because its parliament has been dissolved and the next is not elected yet. That is known by law, whatever was collected: the level is COMPLETE, and `note` says it in words.',
    }),
  }),
});

export const CoverageType = builder.objectRef<Coverage>('Coverage').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'What the record holds of a whole scope. Unknown is never none: only where the level is COMPLETE does an empty list mean nobody.',
  fields: (t) => ({
    level: t.field({
      type: CoverageLevelType,
      description:
        'COMPLETE or NOT_COLLECTED where every part is; otherwise PARTIAL. Never COMPLETE for the whole country, but for the office of one legislature, nor for a day before the first as of which everybody was known.',
      resolve: (coverage) => coverage.level,
    }),
    asOf: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The earliest day any part speaks of. Null where nothing was collected by the day asked for.',
      resolve: (coverage) => coverage.asOfOn,
    }),
    leavesOutWards: t.boolean({
      description:
        'Whether office-holders may be left out because the ward, division or constituency they sit for is not known to lie in an area that was asked for, or lies there only in part, or because that area is no more and nobody can tell which took its ground over: then the level is never COMPLETE. The newest directory of postcodes places the areas of its own month; without one, and for those of other times, it is not known.',
      resolve: ({ leavesOutWards = false }) => leavesOutWards,
    }),
    parts: t.field({
      type: [CoveragePartType],
      description: 'Each organisation and role in scope.',
      resolve: ({ parts }) => (typeof parts === 'function' ? parts() : parts),
    }),
  }),
});
