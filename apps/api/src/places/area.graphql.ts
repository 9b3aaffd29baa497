import { areaKind } from '@wheatsheaf/schema/vocabulary/area-kind.ts';
import { nation } from '@wheatsheaf/schema/vocabulary/nation.ts';
import { builder } from '../graphql/builder.ts';
import { IdentifierType } from '../graphql/identifier.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { localisedOr } from '../language/localised.ts';
import { parseSources, SourceType } from '../graphql/sources.ts';
import { vocabularyEnum } from '../graphql/vocabulary-enum.ts';

export const AreaKindType = vocabularyEnum('AreaKind', 'What kind of place an area is.', areaKind);
export const NationType = vocabularyEnum('Nation', 'A country of the United Kingdom.', nation);

/** One order, and so one selection, of all fields that read identifiers. */
const IDENTIFIER_ORDER = [{ scheme: 'asc' as const }, { value: 'desc' as const }];

export const AreaType = builder.prismaNode('Area', {
  subGraphs: ['Public', 'Admin'],
  id: { field: 'id', description: 'Opaque id, `are_…`.' },
  description: 'A place with boundaries that held for a period. Source: ONS geography.',
  fields: (t) => ({
    kind: t.field({
      type: AreaKindType,
      description: 'What kind of place it is.',
      resolve: (area) => area.kind,
    }),
    slug: t.exposeString('slug', { description: 'Stable name for addresses, unique among areas.' }),
    name: t.field({
      type: LocalisedText,
      args: langArgument,
      description: 'Its name.',
      resolve: (area, { lang }) => localisedOr(area.nameEn, area.nameCy, lang, area.slug),
    }),
    nation: t.field({
      type: NationType,
      nullable: true,
      description: 'Null for an area across nations.',
      resolve: (area) => area.nation,
    }),
    gssCodes: t.stringList({
      description:
        'Its GSS codes, newest first. More than one where it was recoded; empty where it has none yet.',
      select: { identifiers: { orderBy: IDENTIFIER_ORDER } },
      resolve: (area) => area.identifiers.flatMap(({ scheme, value }) => (scheme === 'gss' ? value : [])),
    }),
    identifiers: t.field({
      type: [IdentifierType],
      description: 'Its ids elsewhere, GSS codes among them, by scheme and the newest first.',
      select: { identifiers: { orderBy: IDENTIFIER_ORDER } },
      resolve: (area) => area.identifiers,
    }),
    validFrom: t.expose('validFrom', {
      type: 'Date',
      nullable: true,
      description: 'First day of these boundaries. Null where not collected.',
    }),
    validTo: t.expose('validTo', {
      type: 'Date',
      nullable: true,
      description: 'Day on which they ceased to hold. Null while they hold.',
    }),
    parent: t.relation('parent', {
      nullable: true,
      description: 'The area that contains this one. Null where none is recorded.',
    }),
    sources: t.field({
      type: [SourceType],
      description: 'Where it comes from.',
      resolve: (area) => parseSources(area.sources),
    }),
  }),
});
