import { contactKind } from '@wheatsheaf/schema/vocabulary/contact-kind.ts';
import { contactPurpose } from '@wheatsheaf/schema/vocabulary/contact-purpose.ts';
import { publicationState } from '@wheatsheaf/schema/vocabulary/publication-state.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { findLocalised } from '../language/localised.ts';
import { IdentifierType } from '../graphql/identifier.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';
import { PhotoType } from './photo.graphql.ts';
import { inOfficeOn } from '../representatives/holding-filter.ts';
import { shownPhoto } from './photo-visibility.ts';
import { findSurvivor } from './find-survivor.ts';
import { PersonReference, personWhere } from './person-reference.graphql.ts';
import { visiblePerson } from './person-visibility.ts';
import { publicSchemes } from './public-schemes.ts';

export const PublicationStateType = vocabularyEnum(
  'PublicationState',
  'Whether readers see a record.',
  publicationState,
);
export const ContactKindType = vocabularyEnum('ContactKind', 'What kind of contact it is.', contactKind);
export const ContactPurposeType = vocabularyEnum('ContactPurpose', 'What a contact is for.', contactPurpose);

export const PersonType = builder.prismaNode('Person', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `per_…`.' },
  description: 'Someone in, or standing for, public office. Nothing is held but what that public role needs.',
  fields: (t) => ({
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among people.' }),
    name: t.exposeString('name', { description: 'The name they use in public life.' }),
    honorificPrefix: t.exposeString('honorificPrefix', {
      nullable: true,
      description: 'Such as "Cllr" or "Dr". Null where none is recorded.',
    }),
    honorificSuffix: t.exposeString('honorificSuffix', {
      nullable: true,
      description: 'Such as "MBE". Null where none is recorded.',
    }),
    sortName: t.exposeString('sortName', { description: 'The name lists sort by, family name first.' }),
    bio: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'A few sentences about their public work. Null where none is written.',
      resolve: (person, { lang }) => findLocalised(person.bioEn, person.bioCy, lang),
    }),
    contactPoints: t.relation('contactPoints', {
      description:
        'Public ways to reach them in office. Empty for whoever holds none today: candidates have none, and those of former holders are deleted.',
      query: (_args, { viewer, today }) => ({
        ...(viewer.kind === 'reader' && { where: { person: { holdings: { some: inOfficeOn(today) } } } }),
        orderBy: { value: 'asc' },
      }),
    }),
    photo: t.field({
      type: PhotoType,
      nullable: true,
      description:
        'The newest photograph that may be shown today. Null where there is none, or its permission has ended.',
      select: (_args, { today }, nestedSelection) => ({
        photos: nestedSelection({ where: shownPhoto(today), orderBy: { id: 'desc' }, take: 1 }),
      }),
      resolve: ({ photos }) => photos[0] ?? null,
    }),
    photos: t.relation('photos', {
      subGraphs: ['Admin'],
      description: 'All photographs held, the newest first, with those whose permission has ended.',
      query: { orderBy: { id: 'desc' } },
    }),
    identifiers: t.field({
      type: [IdentifierType],
      description:
        'Their ids in public schemes, by scheme: Democracy Club, Parliament (`mnis`), TheyWorkForYou, Wikidata …',
      select: (_args, { viewer }) => ({
        identifiers: {
          ...(viewer.kind === 'reader' && { where: { scheme: { in: [...publicSchemes] } } }),
          orderBy: [{ scheme: 'asc' as const }, { value: 'asc' as const }],
        },
      }),
      resolve: (person) => person.identifiers,
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (person) => parseSources(person.sources),
    }),
    state: t.field({
      type: PublicationStateType,
      subGraphs: ['Admin'],
      description: 'Whether readers see it.',
      resolve: (person) => person.state,
    }),
    version: t.exposeInt('version', {
      subGraphs: ['Admin'],
      description: 'The version an edit must name (R8).',
    }),
  }),
});

builder.prismaObject('ContactPoint', {
  subGraphs: ['Public', 'Admin'],
  description: 'A public way to reach a representative or a body.',
  fields: (t) => ({
    kind: t.field({
      type: ContactKindType,
      description: 'What kind it is.',
      resolve: (contact) => contact.kind,
    }),
    purpose: t.field({
      type: ContactPurposeType,
      description: 'What it is for.',
      resolve: (contact) => contact.purpose,
    }),
    value: t.exposeString('value', { description: 'The address, number or link itself.' }),
    checkedOn: t.expose('checkedOn', {
      type: 'Date',
      nullable: true,
      description: 'The day it was last checked. Null where never.',
    }),
  }),
});

builder.queryField('person', (t) =>
  t.prismaField({
    type: 'Person',
    nullable: true,
    args: { by: t.arg({ type: PersonReference, required: true, description: 'Who.' }) },
    description:
      'One person. Null when nobody in the public record has that id, slug or identifier. A merged entry answers with the person it was merged into.',
    resolve: async (query, _root, { by }, context) => {
      const prisma = prismaOf(context);
      const id = await findSurvivor(prisma, personWhere(by, context.viewer));
      if (id === null) return null;
      return prisma.person.findFirst({ ...query, where: { id, ...visiblePerson(context.viewer) } });
    },
  }),
);
