import type { Area, AreaOverlap } from '../generated/prisma/client.ts';
import { builder } from '../graphql/builder.ts';
import { AreaKindType, AreaType } from './area.graphql.ts';

/** An area has few of each; a constituency of 1,300 the most, some thirty overlaps. */
const FEW = { field: 1, multiplier: 10 };

const successionFields = {
  occurredOn: 'Day on which one took over from the other. Null where not collected.',
  legislation:
    'The instrument, such as an Electoral Changes Order; "Name Change" where there was none. Null where not collected.',
} as const;

const AreaSuccessorType = builder.prismaObject('AreaSuccession', {
  variant: 'AreaSuccessor',
  subGraphs: ['Public', 'Admin'],
  description: 'An area that took over from another, wholly or in part.',
  fields: (t) => ({
    area: t.relation('successor', { description: 'The area that took over.' }),
    occurredOn: t.expose('occurredOn', {
      type: 'Date',
      nullable: true,
      description: successionFields.occurredOn,
    }),
    legislation: t.exposeString('legislation', { nullable: true, description: successionFields.legislation }),
  }),
});

const AreaPredecessorType = builder.prismaObject('AreaSuccession', {
  variant: 'AreaPredecessor',
  subGraphs: ['Public', 'Admin'],
  description: 'An area that another took over from, wholly or in part.',
  fields: (t) => ({
    area: t.relation('predecessor', { description: 'The area that was there before.' }),
    occurredOn: t.expose('occurredOn', {
      type: 'Date',
      nullable: true,
      description: successionFields.occurredOn,
    }),
    legislation: t.exposeString('legislation', { nullable: true, description: successionFields.legislation }),
  }),
});

type Shares = Pick<AreaOverlap, 'populationShare' | 'residentialShare' | 'areaShare' | 'postcodeShare'>;

const AreaSharesType = builder.objectRef<Shares>('AreaShares').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'How much of one area lies in another, from 0 to 1. What a source did not measure is null.',
  fields: (t) => ({
    population: t.exposeFloat('populationShare', { nullable: true, description: 'Of its people.' }),
    residential: t.exposeFloat('residentialShare', {
      nullable: true,
      description: 'Of its residential addresses.',
    }),
    ground: t.exposeFloat('areaShare', { nullable: true, description: 'Of its ground.' }),
    postcodes: t.exposeFloat('postcodeShare', { nullable: true, description: 'Of its live postcodes.' }),
  }),
});

type Overlap = Readonly<{
  area: Pick<Area, 'id'>;
  ofThis: Shares;
  ofOther: Shares | null;
  livePostcodes: number | null;
}>;

const AreaOverlapType = builder.objectRef<Overlap>('AreaOverlap').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'Another area that this one lies in, in part or wholly.',
  fields: (t) => ({
    area: t.field({ type: AreaType, description: 'The other area.', resolve: ({ area }) => area as never }),
    ofThis: t.field({
      type: AreaSharesType,
      description: 'How much of this area lies in the other.',
      resolve: ({ ofThis }) => ofThis,
    }),
    ofOther: t.field({
      type: AreaSharesType,
      nullable: true,
      description: 'How much of the other area lies in this one. Null where not collected.',
      resolve: ({ ofOther }) => ofOther,
    }),
    livePostcodes: t.exposeInt('livePostcodes', {
      nullable: true,
      description: 'Live postcodes in both. Null where not counted.',
    }),
  }),
});

const AreaListingType = builder.prismaObject('AreaListing', {
  subGraphs: ['Public', 'Admin'],
  description:
    'A list of every area of a kind, of one year, in which an area stands: it was in force in that year.',
  fields: (t) => ({
    series: t.exposeString('series', {
      description: 'The list by the ONS’s abbreviation: `WD` wards, `LAD` districts.',
    }),
    year: t.exposeInt('year', { description: 'Its year.' }),
  }),
});

const AreaPointType = builder.objectRef<{ latitude: number; longitude: number }>('AreaPoint').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'A point in degrees (WGS 84).',
  fields: (t) => ({
    latitude: t.exposeFloat('latitude', { description: 'Degrees north.' }),
    longitude: t.exposeFloat('longitude', { description: 'Degrees east; west of Greenwich below 0.' }),
  }),
});

const AreaBoundaryType = builder.prismaObject('AreaBoundary', {
  subGraphs: ['Public', 'Admin'],
  description: 'How far the outline of an area reaches, in degrees (WGS 84). The outline itself is not kept.',
  fields: (t) => ({
    west: t.exposeFloat('west', { description: 'Longitude of its westernmost point.' }),
    south: t.exposeFloat('south', { description: 'Latitude of its southernmost point.' }),
    east: t.exposeFloat('east', { description: 'Longitude of its easternmost point.' }),
    north: t.exposeFloat('north', { description: 'Latitude of its northernmost point.' }),
  }),
});

builder.prismaObjectFields(AreaType, (t) => ({
  legislation: t.exposeString('legislation', {
    nullable: true,
    description: 'The instrument that drew its boundaries, by title and number. Null where not collected.',
  }),
  listedIn: t.relation('listings', {
    type: AreaListingType,
    complexity: FEW,
    description: 'The lists it stands in, newest first. Empty where no list was collected.',
    query: { orderBy: [{ year: 'desc' }, { series: 'asc' }] },
  }),
  successors: t.relation('successors', {
    type: AreaSuccessorType,
    complexity: FEW,
    description: 'The areas that took over from it. Empty while it is in force, or where not collected.',
    query: { orderBy: { successor: { slug: 'asc' } } },
  }),
  predecessors: t.relation('predecessors', {
    type: AreaPredecessorType,
    complexity: FEW,
    description: 'The areas it took over from. Empty where not collected.',
    query: { orderBy: { predecessor: { slug: 'asc' } } },
  }),
  point: t.field({
    type: AreaPointType,
    nullable: true,
    description: 'A point of it, for a map. Null where not collected.',
    select: { latitude: true, longitude: true },
    resolve: ({ latitude, longitude }) =>
      latitude === null || longitude === null ? null : { latitude, longitude },
  }),
  boundary: t.relation('boundary', {
    type: AreaBoundaryType,
    nullable: true,
    description: 'How far it reaches. Null where no outline was collected.',
  }),
}));

builder.prismaObjectField(AreaType, 'overlaps', (t) =>
  t.field({
    type: [AreaOverlapType],
    subGraphs: ['Public', 'Admin'],
    args: {
      kind: t.arg({
        type: AreaKindType,
        description: 'Only other areas of this kind. Left out: of every kind.',
      }),
    },
    complexity: FEW,
    description:
      'Areas of other kinds or other times that it lies in, with the shares both ways; in the order of their slugs. Empty where not collected.',
    select: ({ kind }, _context, nestedSelection) => ({
      overlaps: {
        where: kind ? { to: { kind } } : {},
        orderBy: { to: { slug: 'asc' as const } },
        include: { to: nestedSelection({ select: { id: true } }, ['area']) },
      },
      overlappedBy: true,
    }),
    resolve: ({ overlaps, overlappedBy }) => {
      const others = new Map(overlappedBy.map((overlap) => [overlap.fromId, overlap]));
      return overlaps.map(({ to, livePostcodes, ...ofThis }) => ({
        area: to,
        ofThis,
        ofOther: others.get(ofThis.toId) ?? null,
        livePostcodes,
      }));
    },
  }),
);
