import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { builder } from '../graphql/builder.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { findLocalised } from '../language/localised.ts';

export const ClaimType = builder.prismaNode('Claim', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `clm_…`.' },
  description: 'A number somebody published, with its day and source, to stand beside a computed figure.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name, unique among claims.' }),
    text: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'What was claimed. Null where only a number was.',
      resolve: (claim, { lang }) => findLocalised(claim.textEn, claim.textCy, lang),
    }),
    number: t.exposeFloat('number', {
      nullable: true,
      description: 'The number. Null for a claim without one, such as "joint second largest".',
    }),
    isLowerBound: t.exposeBoolean('isLowerBound', { description: 'It was claimed as "over" or "at least".' }),
    claimedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it was claimed.',
      resolve: (claim) => findPartialDate(claim.claimedOn, claim.claimedPrecision),
    }),
    url: t.exposeString('url', {
      nullable: true,
      description: 'Where it was claimed. Null where not online.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (claim) => parseSources(claim.sources),
    }),
  }),
});
