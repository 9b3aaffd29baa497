import { councilType } from '@wheatsheaf/schema/vocabulary/council-type.ts';
import { organisationKind } from '@wheatsheaf/schema/vocabulary/organisation-kind.ts';
import { onlyVisible } from '../editorial/publication.ts';
import { askedDayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { IdentifierType } from '../graphql/identifier.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised, localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { NationType } from '../places/area.graphql.ts';
import { OrganisationReference, organisationWhere } from './organisation-reference.graphql.ts';
import { visibleOrganisation } from './organisation-visibility.ts';

export const OrganisationKindType = vocabularyEnum(
  'OrganisationKind',
  'What kind of body an organisation is.',
  organisationKind,
);
export const CouncilTypeType = vocabularyEnum(
  'CouncilType',
  'The type of a council. Councils are compared only within one type.',
  councilType,
);

/** One order, and so one selection, of all fields that read identifiers. */
const IDENTIFIER_ORDER = [{ scheme: 'asc' as const }, { value: 'desc' as const }];

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
      select: { identifiers: { orderBy: IDENTIFIER_ORDER } },
      resolve: (body) => body.identifiers.flatMap(({ scheme, value }) => (scheme === 'gss' ? value : [])),
    }),
    identifiers: t.field({
      type: [IdentifierType],
      description: 'Its ids elsewhere, GSS codes among them, by scheme and the newest first.',
      select: { identifiers: { orderBy: IDENTIFIER_ORDER } },
      resolve: (body) => body.identifiers,
    }),
    contactPoints: t.relation('contactPoints', {
      description: 'Public ways to reach it.',
      query: { orderBy: [{ purpose: 'asc' }, { value: 'asc' }] },
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
    resolve: (body) => body.replacedBy.map(({ successor }) => onDay(successor, askedDayOf(body))),
  }),
);

builder.prismaObjectField(OrganisationType, 'replaces', (t) =>
  t.field({
    type: [OrganisationType],
    subGraphs: ['Public', 'Admin'],
    description: 'The bodies it took over from. Empty where it took over from none that the record holds.',
    select: (_args, { viewer }, nestedSelection) => ({
      replaces: {
        where: { predecessor: visibleOrganisation(viewer) },
        orderBy: { predecessor: { slug: 'asc' as const } },
        select: { predecessor: nestedSelection(true) },
      },
    }),
    resolve: (body) => body.replaces.map(({ predecessor }) => onDay(predecessor, askedDayOf(body))),
  }),
);

builder.prismaObjectField(OrganisationType, 'parent', (t) =>
  t.field({
    type: OrganisationType,
    nullable: true,
    subGraphs: ['Public', 'Admin'],
    description: 'The council a group sits in, or the party a local party belongs to. Null for others.',
    select: (_args, _context, nestedSelection) => ({ parent: nestedSelection(true) }),
    resolve: (body, _args, { viewer }) => {
      const parent = onlyVisible(viewer, body.parent);
      return parent && onDay(parent, askedDayOf(body));
    },
  }),
);

builder.queryField('organisation', (t) =>
  t.prismaField({
    type: 'Organisation',
    nullable: true,
    args: { by: t.arg({ type: OrganisationReference, required: true, description: 'Which one.' }) },
    description: 'One organisation. Null when none has that id, slug or code.',
    resolve: (query, _root, { by }, context) =>
      prismaOf(context).organisation.findFirst({
        ...query,
        where: { AND: [organisationWhere(by), visibleOrganisation(context.viewer)] },
        // A code given to a second body names the one that has it now.
        orderBy: [{ dissolvedOn: { sort: 'desc', nulls: 'first' } }, { slug: 'asc' }],
      }),
  }),
);
