import { modelPledgeLevel } from '@wheatsheaf/schema/vocabulary/model-pledge-level.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

const ModelPledgeLevelType = vocabularyEnum(
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
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (model) => parseSources(model.sources),
    }),
  }),
});

export const ThemeType = builder.prismaNode('Theme', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `the_…`.' },
  description: 'What a pledge is about. Two levels.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for filters, unique among themes.' }),
    name: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its name.',
      resolve: (theme, { lang }) => localisedOr(theme.nameEn, theme.nameCy, lang, theme.slug),
    }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The wider theme. Null for one of the first level.',
    }),
  }),
});
