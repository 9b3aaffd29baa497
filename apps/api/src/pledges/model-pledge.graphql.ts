import { modelPledgeLevel } from '@wheatsheaf/schema/vocabulary/model-pledge-level.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { PublicationStateType } from '../people/person.graphql.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

export const ModelPledgeLevelType = vocabularyEnum(
  'ModelPledgeLevel',
  'How much a council needs before it can adopt an idea.',
  modelPledgeLevel,
);

export const ModelPledgeType = builder.prismaNode('ModelPledge', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `mod_…`.' },
  description: 'An idea other councils can adopt.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among model pledges.' }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title.',
      resolve: (model, { lang }) => localisedOr(model.titleEn, model.titleCy, lang, model.slug),
    }),
    summary: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What it is, in a few sentences. Null where none is written.',
      resolve: (model, { lang }) => findLocalised(model.summaryEn, model.summaryCy, lang),
    }),
    level: t.field({
      type: ModelPledgeLevelType,
      description: 'How much it asks of a council.',
      resolve: (model) => model.level,
    }),
    successTest: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description:
        'A success test to begin from: a pledge that adopts it copies it as its own, dated that day. Null where none is written.',
      resolve: (model, { lang }) => findLocalised(model.successTestEn, model.successTestCy, lang),
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (model) => parseSources(model.sources),
    }),
    state: t.field({
      type: PublicationStateType,
      subGraphs: ['Admin'],
      description: 'Whether readers see it.',
      resolve: (model) => model.state,
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});
