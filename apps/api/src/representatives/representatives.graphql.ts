import {
  DEFAULT_ENDORSEMENT_FILTER,
  type EndorsementFilter,
} from '@wheatsheaf/schema/vocabulary/endorsement-filter.ts';
import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { OfficeHolding, Prisma } from '../generated/prisma/client.ts';
import { askedDayOf, onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS, pageArguments } from '../graphql/connection.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import {
  type Connection,
  connectionOf,
  getPageSize,
  type PageArguments,
  parseCursor,
} from '../graphql/keyset.ts';
import { loadCoverage } from '../organisations/coverage.ts';
import { CouncilTypeType, OrganisationType } from '../organisations/organisation.graphql.ts';
import { OrganisationReference } from '../organisations/organisation-reference.graphql.ts';
import { visibleOrganisation } from '../organisations/organisation-visibility.ts';
import { NationType } from '../places/area.graphql.ts';
import { findAreasOfCodes } from '../places/code-holders.ts';
import type { OfficeRole } from '../generated/prisma/enums.ts';
import { countInDoubt } from './count-in-doubt.ts';
import { endorsedAs, inOfficeOn, inRoles, visibleHolding } from './holding-filter.ts';
import { EndorsementFilterType } from './endorsement-filter.graphql.ts';
import { OfficeHoldingType } from './office-holding.graphql.ts';
import { OfficeRoleType } from './post.graphql.ts';
import type { RepresentativeScope } from './area-scope.ts';
import { bodyScope, findScope } from './representative-scope.graphql.ts';

type Representatives = Connection<OfficeHolding> & {
  countAll: () => Promise<number>;
  countLeast: () => Promise<number>;
};

const RepresentativeConnection = connectionType<
  OfficeHolding,
  Pick<Representatives, 'countAll' | 'countLeast'>
>(
  'RepresentativeConnection',
  OfficeHoldingType,
  'Offices held on a day, in the order of their holders’ sort names.',
);

builder.objectFields(RepresentativeConnection, (t) => ({
  totalCount: t.int({
    subGraphs: ['Public', 'Admin'],
    description:
      'How many the filter finds in all. Not the whole truth unless coverage is COMPLETE: then say "at least".',
    resolve: (page) => page.countAll(),
  }),
  leastCount: t.int({
    subGraphs: ['Public', 'Admin'],
    description:
      'How many of them hold office at least: all but as many as may have left at a poll for a part of the seats of their office (`mayHaveEndedOn`). The number for "at least".',
    resolve: (page) => page.countLeast(),
  }),
}));

const filterArguments = builder.args((t) => ({
  roles: t.field({ type: [OfficeRoleType], description: 'Only these roles. Left out: all.' }),
  endorsements: t.field({
    type: [EndorsementFilterType],
    description:
      'Whom to take in, by the one way each is endorsed: who won under the joint label and is supported too is JOINT_BALLOT alone. Left out: JOINT_BALLOT and OFFICIAL_NO_LABEL.',
  }),
  asOf: t.field({
    type: 'Date',
    description: 'The day asked about, by the latest knowledge. Left out: today.',
  }),
  ...pageArguments,
}));

type FilterArguments = PageArguments & {
  roles?: OfficeRole[] | null | undefined;
  endorsements?: EndorsementFilter[] | null | undefined;
  asOf?: Date | null | undefined;
};

builder.queryField('representatives', (t) =>
  t.field({
    type: RepresentativeConnection,
    args: {
      organisation: t.arg({
        type: OrganisationReference,
        description: 'Only those of one body, such as a council.',
      }),
      localParty: t.arg({
        type: OrganisationReference,
        description: 'Only those of the areas a local party covers.',
      }),
      areas: t.arg.idList({
        description:
          'Only those of these areas, `are_…`, and of everything inside them at any depth: of a county its districts and their wards too.',
      }),
      gssCodes: t.arg.stringList({
        description:
          'Only those of the areas with these GSS codes, and of areas within them. A code that was given to another area later means the area that had it on the day.',
      }),
      nation: t.arg({
        type: NationType,
        description:
          'Only those of one nation: of its bodies, and of its areas in a body across nations, such as its MPs.',
      }),
      councilTypes: t.arg({ type: [CouncilTypeType], description: 'Only those of councils of these types.' }),
      ...filterArguments,
    },
    complexity: connectionComplexity,
    description: 'Who holds office: people call them representatives.',
    resolve: async (_root, args, context, info) => {
      const day = args.asOf ?? context.today;
      const areasOfCodes = args.gssCodes
        ? await findAreasOfCodes(prismaOf(context), args.gssCodes, day)
        : null;
      const scope = await findScope(prismaOf(context), { ...args, areasOfCodes }, day, context.viewer);
      return findRepresentatives(scope, args, context, info);
    },
  }),
);

builder.prismaObjectField(OrganisationType, 'representatives', (t) =>
  t.field({
    type: RepresentativeConnection,
    subGraphs: ['Public', 'Admin'],
    args: filterArguments,
    complexity: connectionComplexity,
    description: 'Who holds office at this body.',
    resolve: (body, args, context, info) => {
      const scope = bodyScope({ id: body.id });
      const asOf = args.asOf ?? askedDayOf(body);
      return findRepresentatives(scope, { ...args, asOf }, context, info);
    },
  }),
);

async function findRepresentatives(
  scope: RepresentativeScope,
  args: FilterArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Representatives> {
  const prisma = prismaOf(context);
  const day = args.asOf ?? context.today;
  const filter: Prisma.OfficeHoldingWhereInput = {
    AND: [
      visibleHolding(context.viewer),
      inOfficeOn(day),
      scope.holdings,
      inRoles(args.roles),
      endorsedAs(args.endorsements ?? DEFAULT_ENDORSEMENT_FILTER, day),
    ],
  };
  const rows = await prisma.officeHolding.findMany({
    ...queryFromInfo({
      context,
      info,
      paths: NODE_PATHS,
      typeName: 'OfficeHolding',
      include: { person: { select: { sortName: true } } },
    }),
    where: { AND: [filter, afterPosition(args.after)] },
    orderBy: [{ person: { sortName: 'asc' } }, { id: 'asc' }],
    take: getPageSize(args.first) + 1,
  });
  let count: Promise<number> | null = null;
  const countAll = () => (count ??= prisma.officeHolding.count({ where: filter }));
  const page = connectionOf(
    rows.map((row) => onDay(row, args.asOf)),
    args,
    (holding) => [holding.person.sortName, holding.id],
  );
  return {
    ...page,
    countAll,
    countLeast: async () => (await countAll()) - (await countInDoubt(prisma, filter, day)),
    findCoverage: () =>
      loadCoverage(prisma, scope.bodies, visibleOrganisation(context.viewer), args.roles ?? null, day, {
        unplaced: scope.unplaced,
        isLeftOut:
          scope.isLost || scope.unknownRoles.some((role) => !args.roles || args.roles.includes(role)),
        endorsements: args.endorsements ?? DEFAULT_ENDORSEMENT_FILTER,
      }),
  };
}

function afterPosition(cursor: string | null | undefined): Prisma.OfficeHoldingWhereInput {
  const position = parseCursor(cursor, ['text', 'uuid']);
  if (!position) return {};
  const [sortName, id] = position.map(String) as [string, string];
  return { OR: [{ person: { sortName: { gt: sortName } } }, { person: { sortName }, id: { gt: id } }] };
}
