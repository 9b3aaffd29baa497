import { mandate } from '@wheatsheaf/schema/vocabulary/mandate.ts';
import { selection } from '@wheatsheaf/schema/vocabulary/selection.ts';
import { findPartialDate, PartialDateType } from '../calendar/partial-date.graphql.ts';
import { onlyVisible } from '../editorial/publication.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { PublicationStateType } from '../people/person.graphql.ts';
import { heldPledge } from '../pledges/pledge-visibility.ts';
import { visibleManifesto } from './manifesto-visibility.ts';
import { formatSelectionStatement } from './selection-statement.ts';

export const MandateKindType = vocabularyEnum(
  'MandateKind',
  'Whether the owner of a manifesto could carry it out.',
  mandate,
);
export const SelectionKindType = vocabularyEnum(
  'SelectionKind',
  'Whether a tracker holds all of a manifesto’s pledges.',
  selection,
);

builder.prismaObject('Mandate', {
  subGraphs: ['Public', 'Admin'],
  description: 'A spell in which a manifesto’s owner could or could not carry it out.',
  fields: (t) => ({
    kind: t.field({
      type: MandateKindType,
      description: 'What the election gave them.',
      resolve: (spell) => spell.kind,
    }),
    from: t.expose('from', { type: 'Date', description: 'The first day.' }),
    to: t.expose('to', {
      type: 'Date',
      nullable: true,
      description: 'The day it ended. Null while it lasts.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it is known from.',
      resolve: (spell) => parseSources(spell.sources),
    }),
  }),
});

export const ManifestoType = builder.prismaNode('Manifesto', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `man_…`.' },
  description: 'What a group or party promised for a term.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among manifestos.' }),
    title: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its title.',
      resolve: (manifesto, { lang }) =>
        localisedOr(manifesto.titleEn, manifesto.titleCy, lang, manifesto.slug),
    }),
    owner: t.relation('owner', { description: 'The group or party that made it.' }),
    council: t.field({
      type: OrganisationType,
      nullable: true,
      description: 'The council it is about. Null for a national platform.',
      select: (_args, _context, nestedSelection) => ({ council: nestedSelection(true) }),
      resolve: (manifesto, _args, { viewer }) => onlyVisible(viewer, manifesto.council),
    }),
    termFrom: t.expose('termFrom', {
      type: 'Date',
      nullable: true,
      description: 'The first day of its term. Null where not recorded.',
    }),
    termTo: t.expose('termTo', {
      type: 'Date',
      nullable: true,
      description: 'The day its term ends. Null where not recorded.',
    }),
    publishedOn: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'The day it came out. Null where unknown.',
      resolve: (manifesto) => findPartialDate(manifesto.publishedOn, manifesto.publishedPrecision),
    }),
    documentUrl: t.exposeString('documentUrl', {
      nullable: true,
      description: 'Where it can be read. Null where it is not online.',
    }),
    documentArchivedUrl: t.exposeString('documentArchivedUrl', {
      nullable: true,
      description: 'A copy kept in a public archive. Null where there is none.',
    }),
    selection: t.field({
      type: SelectionKindType,
      description: 'Whether every pledge of it is held.',
      resolve: (manifesto) => manifesto.selection,
    }),
    pledgesInManifesto: t.exposeInt('pledgesInManifesto', {
      nullable: true,
      description: 'Pledges in the whole of it. Null where nobody counted.',
    }),
    pledgesHeld: t.relationCount('pledges', {
      description: 'Pledges of it held here, withdrawn ones included.',
      where: (_args, { viewer }) => heldPledge(viewer),
    }),
    selectionStatement: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'The sentence to state above any counts: every pledge, or n of m and who chose them.',
      select: (_args, { viewer }) => ({ _count: { select: { pledges: { where: heldPledge(viewer) } } } }),
      resolve: (manifesto, { lang }) =>
        formatSelectionStatement({ ...manifesto, pledgesHeld: manifesto._count.pledges }, lang),
    }),
    mandates: t.relation('mandates', {
      description: 'What its owner could do about it, in time order.',
      query: { orderBy: { from: 'asc' } },
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (manifesto) => parseSources(manifesto.sources),
    }),
    state: t.field({
      type: PublicationStateType,
      subGraphs: ['Admin'],
      description: 'Whether readers see it.',
      resolve: (manifesto) => manifesto.state,
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version a write about it must name (R8).',
    }),
  }),
});

builder.prismaObjectField(OrganisationType, 'manifestos', (t) =>
  t.prismaField({
    type: ['Manifesto'],
    subGraphs: ['Public', 'Admin'],
    description: 'Manifestos about this council, or made by this group or party, newest first.',
    resolve: (query, body, _args, context) =>
      prismaOf(context).manifesto.findMany({
        ...query,
        where: {
          AND: [{ OR: [{ councilId: body.id }, { ownerId: body.id }] }, visibleManifesto(context.viewer)],
        },
        orderBy: [{ termFrom: { sort: 'desc', nulls: 'last' } }, { id: 'asc' }],
        take: 50,
      }),
  }),
);
