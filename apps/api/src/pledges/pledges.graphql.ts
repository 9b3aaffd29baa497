import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { Pledge } from '../generated/prisma/client.ts';
import { onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { connectionComplexity, connectionType, NODE_PATHS } from '../graphql/connection.ts';
import { type Context, prismaOf } from '../graphql/context.ts';
import { type Connection, connectionOf, getPageSize, parseCursor } from '../graphql/keyset.ts';
import { InvalidInputError } from '../graphql/request-errors.ts';
import { langArgument, LocalisedText } from '../graphql/language.ts';
import { ManifestoType } from '../manifestos/manifesto.graphql.ts';
import { OrganisationType } from '../organisations/organisation.graphql.ts';
import { OrganisationReference, organisationWhere } from '../organisations/organisation-reference.graphql.ts';
import { formatDisplayStatus } from './display-status.ts';
import { type PledgeScope, type PledgeSelection, pledgeSelection } from './pledge-selection.ts';
import { countByDisplay, findPledges, type PledgeEntry } from './find-pledges.ts';
import { type FilterArguments, filterArguments, storedFilter } from './pledge-filter.graphql.ts';
import { entriesAfter, PLEDGE_CURSOR, positionOf } from './pledge-order.ts';
import { PledgeDisplayStatusType } from './pledge-standing.graphql.ts';
import { pledgeFactsLoader } from './pledge-standing-loader.graphql.ts';
import { PledgeType } from './pledge.graphql.ts';
import { visiblePledge } from './pledge-visibility.ts';
import type { DisplayStatus } from './standing.ts';

type Pledges = Connection<Pledge> & PledgeSelection & { entries: PledgeEntry[] };

export const PledgeStatusCountType = builder
  .objectRef<{ display: DisplayStatus; count: number }>('PledgeStatusCount')
  .implement({
    subGraphs: ['Public', 'Admin'],
    description: 'How many pledges read as one thing. Counts per status, never a share that was "kept".',
    fields: (t) => ({
      display: t.field({
        type: PledgeDisplayStatusType,
        description: 'What they read as.',
        resolve: (entry) => entry.display,
      }),
      label: t.field({
        type: LocalisedText,
        args: langArgument,
        description: 'The words to show.',
        resolve: (entry, { lang }) => formatDisplayStatus(entry.display, lang),
      }),
      count: t.exposeInt('count', { description: 'How many.' }),
    }),
  });

const PledgeConnection = connectionType<Pledge, Pick<Pledges, 'entries' | 'findSelectionStatements'>>(
  'PledgeConnection',
  PledgeType,
  'Pledges, in the order asked for.',
);

builder.objectFields(PledgeConnection, (t) => ({
  totalCount: t.int({
    subGraphs: ['Public', 'Admin'],
    description: 'How many the filter finds in all.',
    resolve: (page) => page.entries.length,
  }),
  counts: t.field({
    type: [PledgeStatusCountType],
    subGraphs: ['Public', 'Admin'],
    description: 'How many of all that the filter finds read as each. State the selection above them.',
    resolve: (page) => countByDisplay(page.entries),
  }),
  selectionStatements: t.field({
    type: [LocalisedText],
    subGraphs: ['Public', 'Admin'],
    args: langArgument,
    description:
      'For each manifesto these are from, whether all its pledges are here or who chose them. State it above the counts.',
    resolve: (page, { lang }) => page.findSelectionStatements(lang),
  }),
}));

builder.queryField('pledges', (t) =>
  t.field({
    type: PledgeConnection,
    args: {
      organisation: t.arg({
        type: OrganisationReference,
        description: 'Only those that concern one council.',
      }),
      manifesto: t.arg.string({ description: 'Only those of one manifesto, by its slug.' }),
      ...filterArguments,
    },
    complexity: connectionComplexity,
    description: 'Pledges of manifestos.',
    resolve: (_root, args, context, info) => {
      const council = args.organisation && { council: organisationWhere(args.organisation) };
      const scope = {
        pledges: { ...council, ...(args.manifesto && { manifesto: { slug: args.manifesto } }) },
        manifestos: { ...council, ...(args.manifesto && { slug: args.manifesto }) },
        isWholeCountry: !council && !args.manifesto,
      };
      return listPledges(scope, args, context, info);
    },
  }),
);

builder.prismaObjectField(OrganisationType, 'pledges', (t) =>
  t.field({
    type: PledgeConnection,
    subGraphs: ['Public', 'Admin'],
    args: filterArguments,
    complexity: connectionComplexity,
    description: 'Pledges that concern this council.',
    resolve: (body, args, context, info) =>
      listPledges(
        { pledges: { councilId: body.id }, manifestos: { councilId: body.id }, isWholeCountry: false },
        args,
        context,
        info,
      ),
  }),
);

builder.prismaObjectField(ManifestoType, 'pledges', (t) =>
  t.field({
    type: PledgeConnection,
    subGraphs: ['Public', 'Admin'],
    args: filterArguments,
    complexity: connectionComplexity,
    description: 'Its pledges.',
    resolve: (manifesto, args, context, info) =>
      listPledges(
        { pledges: { manifestoId: manifesto.id }, manifestos: { id: manifesto.id }, isWholeCountry: false },
        args,
        context,
        info,
      ),
  }),
);

async function listPledges(
  scope: PledgeScope,
  args: FilterArguments,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<Pledges> {
  const prisma = prismaOf(context);
  const day = args.asOf ?? context.today;
  const where = { AND: [visiblePledge(context.viewer), scope.pledges, storedFilter(args)] };
  const entries = await findPledges(prisma, where, args, day, args.orderBy);
  const loader = pledgeFactsLoader(context);
  for (const entry of entries) loader.prime(entry.id, entry.facts);

  const cursor = parseCursor(args.after, PLEDGE_CURSOR);
  if (cursor && cursor[0] !== args.orderBy) {
    throw new InvalidInputError(
      `after is a cursor of another order than ${args.orderBy}. Start again without it, or ask for the order it came from.`,
    );
  }
  const page = (cursor ? entriesAfter(entries, args.orderBy, cursor) : entries).slice(
    0,
    getPageSize(args.first) + 1,
  );
  const rows = await prisma.pledge.findMany({
    ...queryFromInfo({ context, info, paths: NODE_PATHS, typeName: 'Pledge' }),
    where: { id: { in: page.map((entry) => entry.id) } },
  });
  const rowsById = new Map(rows.map((row) => [row.id, onDay(row, day)]));
  const found = page.flatMap((entry) => {
    const row = rowsById.get(entry.id);
    return row ? [{ row, position: positionOf(entry, args.orderBy) }] : [];
  });
  const positions = new Map(found.map(({ row, position }) => [row.id, position]));
  return {
    ...connectionOf(
      found.map(({ row }) => row),
      args,
      (row) => positions.get(row.id) ?? [],
    ),
    entries,
    ...pledgeSelection(prisma, scope, entries, day, context.viewer),
  };
}
