import { queryFromInfo } from '@pothos/plugin-prisma';
import { containsText } from '../db/contains-text.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { adminPageArguments, adminPageType, takePage } from '../graphql/admin-list.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { parseReferenceId } from '../graphql/reference.ts';
import { findPledges } from './find-pledges.ts';
import { PledgeType } from './pledge.graphql.ts';
import { pledgeFactsLoader } from './pledge-standing-loader.graphql.ts';
import { PledgeStatusType } from './status-update.graphql.ts';

const PledgePage = adminPageType('PledgePage', PledgeType, 'A page of pledges, drafts included.');

builder.queryField('pledgeList', (t) =>
  t.field({
    type: PledgePage,
    subGraphs: ['Admin'],
    authScopes: { task: 'READ_DRAFTS' },
    args: {
      ...adminPageArguments,
      council: t.arg.id({ description: 'Only those that concern one council, `org_…`.' }),
      statuses: t.arg({
        type: [PledgeStatusType],
        description: 'Only those assessed as one of these today.',
      }),
    },
    description: 'Pledges in the order of their manifestos and references, for the admin’s lists.',
    resolve: async (_root, args, context, info) => {
      const contains = args.text ? containsText(args.text) : null;
      const where: Prisma.PledgeWhereInput = {
        ...(args.council && { councilId: parseReferenceId('Organisation', args.council) }),
        ...(contains && {
          OR: [
            { titleEn: contains },
            { titleCy: contains },
            { reference: contains },
            { wordingEn: contains },
          ],
        }),
      };
      const entries = await findPledges(prismaOf(context), where, { statuses: args.statuses }, context.today);
      const { skip, take } = takePage(args);
      const page = entries.slice(skip, skip + take);
      const loader = pledgeFactsLoader(context);
      for (const entry of page) loader.prime(entry.id, entry.facts);
      const rows = await prismaOf(context).pledge.findMany({
        ...queryFromInfo({ context, info, path: ['items'], typeName: 'Pledge' }),
        where: { id: { in: page.map((entry) => entry.id) } },
      });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return { items: page.flatMap((entry) => byId.get(entry.id) ?? []), total: entries.length };
    },
  }),
);
