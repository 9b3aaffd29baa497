import { areaKind } from '@wheatsheaf/schema/vocabulary/area-kind.ts';
import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import {
  formatPostcodeCompact,
  parsePostcode,
  type Postcode,
} from '@wheatsheaf/schema/identifiers/postcode.ts';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { Prisma } from '../generated/prisma/client.ts';
import { askedDayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { type Context, keepPrivate, prismaOf } from '../graphql/context.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { localisedOr } from '../language/localised.ts';
import { CoverageLevelType, CoverageType } from '../organisations/coverage.graphql.ts';
import { loadCoverage } from '../organisations/coverage.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { AreaKindType } from '../places/area.graphql.ts';
import { holdingFactsSelect } from '../representatives/holding-facts.ts';
import { holdingFactsLoader } from '../representatives/holding-facts-loader.graphql.ts';
import { inOfficeOn, visibleHolding } from '../representatives/holding-filter.ts';
import { OfficeHoldingType } from '../representatives/office-holding.graphql.ts';
import { OfficeRoleType } from '../representatives/post.graphql.ts';
import { findPostcodes, type PostcodeArea, type PostcodePlace } from './find-postcode.ts';
import { PostcodeConfidenceType } from './confidence.graphql.ts';
import { confidenceOf } from './postcode-confidence.ts';
import { levelOfTiers, type PostcodeTier, tiersOf } from './postcode-tiers.ts';

/** More than anybody has: a London address has about twenty. */
const MAX_REPRESENTATIVES = 100;

export type PostcodeAnswer = PostcodePlace & Readonly<{ postcode: Postcode; day: Date }>;
export type AreaOfAnswer = PostcodeArea & Readonly<{ gssCode: string; all: readonly PostcodeArea[] }>;

export const PostcodeAreaType = builder.objectRef<AreaOfAnswer>('PostcodeArea').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'An area a postcode lies in.',
  fields: (t) => ({
    gssCode: t.exposeString('gssCode', {
      description:
        'Its GSS code: where the directory’s code is of boundaries that are no more, that of the area that took the ground over.',
    }),
    id: t.id({
      nullable: true,
      description: 'Its id, `are_…`, to ask more about it. Null where the record does not hold the area.',
      resolve: ({ areaId }) => (areaId === null ? null : formatGlobalId('Area', areaId)),
    }),
    kind: t.field({
      type: AreaKindType,
      nullable: true,
      description: 'What kind of place it is. Null where the record does not hold the area.',
      resolve: ({ kind }) => (kind !== null && kind in areaKind ? kind : null),
    }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      args: langArgument,
      description: 'Its name. Null where the record does not hold the area.',
      resolve: ({ nameEn, nameCy, slug }, { lang }) =>
        slug === null ? null : localisedOr(nameEn, nameCy, lang, slug),
    }),
    confidence: t.field({
      type: PostcodeConfidenceType,
      description: 'How surely the postcode lies in it.',
      resolve: (area) => confidenceOf(area, area.all),
    }),
    share: t.exposeFloat('share', {
      nullable: true,
      description:
        'The part of the postcode’s addresses that lie in it, above 0 to 1. Null where nobody has counted.',
    }),
  }),
});

const PostcodeTierType = builder.objectRef<PostcodeTier>('PostcodeTier').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'How much the record holds of one tier that represents a postcode.',
  fields: (t) => ({
    role: t.field({ type: OfficeRoleType, description: 'The role.', resolve: ({ role }) => role }),
    level: t.field({
      type: CoverageLevelType,
      description:
        'How much of its holders is in the record. NOT_COLLECTED where it holds no office of it: unknown, not none (R17).',
      resolve: ({ level }) => level,
    }),
    isAreaKnown: t.exposeBoolean('isAreaKnown', {
      description:
        'Whether it is known for which area of this tier the postcode votes. Where not, nobody of it is among `representatives`.',
    }),
    isDissolved: t.exposeBoolean('isDissolved', {
      description:
        'Nobody holds the role on the day because its parliament has been dissolved and the next is not elected yet: known by law, so that the level is COMPLETE.',
    }),
  }),
});

export const PostcodeAnswerType = builder.objectRef<PostcodeAnswer>('PostcodeAnswer').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'Where a postcode lies and who represents it.',
  fields: (t) => ({
    postcode: t.exposeString('postcode', { description: 'The postcode as it is written, DE1 2AB.' }),
    edition: t.exposeString('edition', { description: 'Month of the directory this is from, YYYY-MM.' }),
    terminatedOn: t.expose('terminatedOn', {
      type: 'Date',
      nullable: true,
      description: 'First day of the month in which it ceased to be used. Null while it is in use.',
    }),
    areas: t.field({
      type: [PostcodeAreaType],
      description:
        'Its areas of every tier that have a code, in the order of their codes: those the directory or a split file gives, and those that these lie in wholly, such as a combined authority or a constituency of the Senedd. A code whose area is no more stands for the area that took its ground over; where new boundaries came with a poll, from the day on which those elected by them come in. Empty in the Crown dependencies.',
      resolve: ({ areas }) =>
        areas.flatMap((area) =>
          area.gssCode === null ? [] : { ...area, gssCode: area.gssCode, all: areas },
        ),
    }),
    representatives: t.field({
      type: [OfficeHoldingType],
      description:
        'Everybody in office for one of its areas, of every tier and party, each with their endorsement, in the order of their sort names. Where an area is AMBIGUOUS, those of every one it may be.',
      resolve: async (answer, _args, context, info) => {
        const { areas, day } = answer;
        const asked = prismaOf(context).officeHolding.findMany({
          ...queryFromInfo({
            context,
            info,
            typeName: 'OfficeHolding',
            include: holdingFactsSelect,
          }),
          where: representativesOf(areas, day, context),
          orderBy: [{ person: { sortName: 'asc' } }, { id: 'asc' }],
          take: MAX_REPRESENTATIVES + 1,
        });
        const found = asked.then((all) => all);
        holdings.set(answer, found);
        const rows = (await found).slice(0, MAX_REPRESENTATIVES);
        // Loaded with them: what describes them takes no statement more.
        for (const row of rows) holdingFactsLoader(context).prime(row.id, row);
        return rows.map((row) => onDay(row, askedDayOf(answer)));
      },
    }),
    coverage: t.field({
      type: CoverageType,
      description:
        'What the record holds of the bodies of these areas; only where COMPLETE is nobody missing. Never COMPLETE where more than 100 hold office, of whom the first are given, nor while one of `tiers` is not, as after boundaries have changed and before a directory names the new ones.',
      resolve: async (answer, _args, context) => {
        const coverage = await coverageOf(answer, context);
        const level = levelOfTiers(tiersOf(answer.areas, coverage.parts, answer.day));
        const isCut = level === 'COMPLETE' && (await isBeyondLimit(answer, context));
        return { ...coverage, level: isCut ? 'PARTIAL' : level };
      },
    }),
    tiers: t.field({
      type: [PostcodeTierType],
      description:
        'What the record holds of each tier that represents the postcode: a role each, also where the record has no office of it yet.',
      resolve: async (answer, _args, context) =>
        tiersOf(answer.areas, (await coverageOf(answer, context)).parts, answer.day),
    }),
  }),
});

builder.queryField('postcode', (t) =>
  t.field({
    type: PostcodeAnswerType,
    nullable: true,
    args: {
      code: t.arg.string({
        required: true,
        description: 'A whole postcode, in any case, with or without its space.',
      }),
      asOf: t.arg({ type: 'Date', description: 'The day asked about. Left out: today.' }),
    },
    description:
      'Where a postcode lies and who represents it. By POST only: the answer is kept nowhere and the postcode is not logged. Null for one that is not in the directory; Northern Ireland’s are not, for its directory is under another licence. A page that asks for many readers uses /api/v1/postcodes/<sector>.json and never sees a whole postcode.',
    resolve: async (_root, { code, asOf }, context) => {
      keepPrivate(context);
      const postcode = parsePostcode(code);
      if (!postcode.ok) throw new InvalidInputError(postcode.message);
      const day = asOf ?? context.today;
      const [place] = await findPostcodes(
        prismaOf(context),
        { code: formatPostcodeCompact(postcode.value) },
        day,
      );
      return place ? onDay({ ...place, postcode: postcode.value, day }, asOf) : null;
    },
  }),
);

const coverages = new WeakMap<PostcodeAnswer, ReturnType<typeof loadCoverage>>();

/** Asked once for the two fields that need it. */
function coverageOf(answer: PostcodeAnswer, context: Context): ReturnType<typeof loadCoverage> {
  const asked = coverages.get(answer);
  if (asked) return asked;
  const visible = visibleOrganisation(context.viewer);
  const loading = loadCoverage(prismaOf(context), bodiesOf(answer.areas), visible, null, answer.day, {
    lacking: answer.lacking,
    occupied: answer.occupied,
  });
  coverages.set(answer, loading);
  return loading;
}

function representativesOf(
  areas: readonly PostcodeArea[],
  day: Date,
  { viewer }: Context,
): Prisma.OfficeHoldingWhereInput {
  return { AND: [visibleHolding(viewer), inOfficeOn(day), holdingsOf(areas)] };
}

/** One more than are given, where `representatives` is asked for. */
const holdings = new WeakMap<PostcodeAnswer, Promise<readonly unknown[]>>();

/** Whether more hold office than are given: known from `representatives` where that is asked too. */
async function isBeyondLimit(answer: PostcodeAnswer, context: Context): Promise<boolean> {
  const known = holdings.get(answer);
  if (known) return (await known).length > MAX_REPRESENTATIVES;
  const { areas, day } = answer;
  const where = representativesOf(areas, day, context);
  const beyond = await prismaOf(context).officeHolding.findFirst({
    where,
    skip: MAX_REPRESENTATIVES,
    select: { id: true },
    orderBy: { id: 'asc' },
  });
  return beyond !== null;
}

/** Offices of the areas themselves, and of whole bodies that act for them; never those of other parts of the same body. */
function holdingsOf(areas: readonly PostcodeArea[]): Prisma.OfficeHoldingWhereInput {
  const areaId = { in: idsOf(areas) };
  return { post: { OR: [{ areaId }, { areaId: null, organisation: { areaId } }] } };
}

function bodiesOf(areas: readonly PostcodeArea[]): Prisma.OrganisationWhereInput {
  const areaId = { in: idsOf(areas) };
  return {
    kind: { in: ['COUNCIL', 'LEGISLATURE', 'COMBINED_AUTHORITY', 'POLICE_AREA_BODY'] },
    OR: [{ areaId }, { posts: { some: { areaId } } }],
  };
}

function idsOf(areas: readonly PostcodeArea[]): string[] {
  return areas.flatMap(({ areaId }) => areaId ?? []);
}
