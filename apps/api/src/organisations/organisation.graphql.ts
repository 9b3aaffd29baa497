import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { queryFromInfo } from '@pothos/plugin-prisma';
import { onlyVisible } from '../editorial/publication.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { prismaOf } from '../graphql/context.ts';
import { connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { NationType } from '../places/area.graphql.ts';
import { OrganisationReference, organisationWhere } from './organisation-reference.graphql.ts';
import { visibleOrganisation } from './organisation-visibility.ts';

const OrganisationKindType = vocabularyEnum(
  'OrganisationKind',
  'What kind of body an organisation is.',
  organisationKind,
);
export const CouncilTypeType = vocabularyEnum(
  'CouncilType',
  'The type of a council. Councils are compared only within one type.',
  councilType,
);

export const OrganisationType = builder.prismaNode('Organisation', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `org_…`.' },
  description:
    'A body: council, legislature, authority, party, local party, society, council group or partner.',
  fields: (t) => ({
    kind: t.field({
      type: OrganisationKindType,
      description: 'What kind of body it is.',
      resolve: (body) => body.kind,
    }),
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among organisations.' }),
    name: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its official name.',
      resolve: (body, { lang }) => localisedOr(body.nameEn, body.nameCy, lang, body.slug),
    }),
    shortName: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The name people use, such as "Derby"; its official name where there is none.',
      resolve: (body, { lang }) =>
        findLocalised(body.shortNameEn, body.shortNameCy, lang) ??
        localisedOr(body.nameEn, body.nameCy, lang, body.slug),
    }),
    councilType: t.field({
      type: CouncilTypeType,
      nullable: true,
      description: 'Null for a body that is no council.',
      resolve: (body) => body.councilType,
    }),
    nation: t.field({
      type: NationType,
      nullable: true,
      description: 'Null for a body across nations.',
      resolve: (body) => body.nation,
    }),
    gssCodes: t.stringList({
      description: 'Its GSS codes, newest first. A council recoded by a boundary change has more than one.',
      select: { identifiers: { where: { scheme: 'gss' }, orderBy: { value: 'desc' } } },
      resolve: (body) => body.identifiers.map((identifier) => identifier.value),
    }),
    websiteUrl: t.exposeString('websiteUrl', {
      nullable: true,
      description: 'Its own site. Null where not collected.',
    }),
    foundedOn: t.expose('foundedOn', {
      type: 'Date',
      nullable: true,
      description: 'Null where not collected.',
    }),
    dissolvedOn: t.expose('dissolvedOn', {
      type: 'Date',
      nullable: true,
      description: 'Null while it exists.',
    }),
    area: t.relation('area', {
      nullable: true,
      description: 'The area it acts for. Null for a body without one.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (body) => parseSources(body.sources),
    }),
  }),
});

builder.prismaObjectField(OrganisationType, 'replacedBy', (t) =>
  t.field({
    type: [OrganisationType],
    subGraphs: ['Public', 'Admin'],
    description: 'The bodies that took over from it. Empty while it exists.',
    select: (_args, { viewer }, nestedSelection) => ({
      replacedBy: {
        where: { successor: visibleOrganisation(viewer) },
        select: { successor: nestedSelection(true) },
      },
    }),
    resolve: (body) => body.replacedBy.map((succession) => succession.successor),
  }),
);

builder.prismaObjectField(OrganisationType, 'parent', (t) =>
  t.field({
    type: OrganisationType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The council a group sits in, or the party a local party belongs to. Null for others.',
    select: (_args, _context, nestedSelection) => ({ parent: nestedSelection(true) }),
    resolve: (body, _args, { viewer }) => onlyVisible(viewer, body.parent),
  }),
);

const OrganisationConnection = connectionType(
  'OrganisationConnection',
  OrganisationType,
  'Organisations in the order of their slugs.',
);

builder.queryFields((t) => ({
  organisation: t.prismaField({
    type: 'Organisation',
    nullable: true,
    args: { by: t.arg({ type: OrganisationReference, required: true, description: 'Which one.' }) },
    description: 'One organisation. Null when none has that id, slug or code.',
    resolve: (query, _root, { by }, context) =>
      prismaOf(context).organisation.findFirst({
        ...query,
        where: { AND: [organisationWhere(by), visibleOrganisation(context.viewer)] },
      }),
  }),
  organisations: t.field({
    type: OrganisationConnection,
    args: {
      kinds: t.arg({ type: [OrganisationKindType], description: 'Only these kinds. Left out: all.' }),
      nation: t.arg({ type: NationType, description: 'Only those of one nation.' }),
      text: t.arg.string({
        description: 'Only those whose name holds this, in either language; case does not matter.',
      }),
      ...pageArguments,
    },
    complexity: connectionComplexity,
    description: 'Organisations by kind, nation or name.',
    resolve: async (_root, args, context, info) => {
      const after = parseCursor(args.after, 1);
      const rows = await prismaOf(context).organisation.findMany({
        ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Organisation' }),
        where: {
          AND: [
            visibleOrganisation(context.viewer),
            args.kinds ? { kind: { in: args.kinds } } : {},
            args.nation ? { nation: args.nation } : {},
            args.text ? nameContains(args.text) : {},
            after ? { slug: { gt: String(after[0]) } } : {},
          ],
        },
        orderBy: { slug: 'asc' },
        take: getPageSize(args.first) + 1,
      });
      return connectionOf(rows, args, (body) => [body.slug]);
    },
  }),
}));

function nameContains(text: string) {
  const condition = { contains: text, mode: 'insensitive' as const };
  return {
    OR: [
      { nameEn: condition },
      { nameCy: condition },
      { shortNameEn: condition },
      { shortNameCy: condition },
    ],
  };
}
