import { queryFromInfo } from '@pothos/plugin-prisma';
import { visibleState } from '../editorial/publication.ts';
import type { ModelPledge, Organisation, Pledge } from '../generated/prisma/client.ts';
import type { MandateKind } from '../generated/prisma/enums.ts';
import { onDay } from '../graphql/as-of.ts';
import { builder } from '../graphql/builder.ts';
import { prismaOf } from '../graphql/context.ts';
import { MandateKindType } from '../manifestos/manifesto.graphql.ts';
import { CoverageType } from '../organisations/coverage.graphql.ts';
import { CouncilTypeType, OrganisationType } from '../organisations/organisation.graphql.ts';
import { type Comparison, compareCouncils } from './compare-councils.ts';
import { countByDisplay } from './find-pledges.ts';
import { ModelPledgeType } from './model-pledge.graphql.ts';
import { PledgeType } from './pledge.graphql.ts';
import { PledgeStandingType } from './pledge-standing.graphql.ts';
import { pledgeFactsLoader } from './pledge-standing-loader.graphql.ts';
import { PledgeStatusCountType } from './pledges.graphql.ts';
import type { PledgeStanding } from './standing.ts';

type ComparedPledge = {
  council: Organisation;
  pledge: Pledge;
  standing: PledgeStanding;
  mandate: MandateKind | null;
};

const ComparedPledgeType = builder.objectRef<ComparedPledge>('ComparedPledge').implement({
  subGraphs: ['Public', 'Admin'],
  description: 'One council’s pledge beside those of others.',
  fields: (t) => ({
    council: t.field({
      type: OrganisationType,
      description: 'The council.',
      resolve: (row) => row.council,
    }),
    pledge: t.field({ type: PledgeType, description: 'Its pledge.', resolve: (row) => row.pledge }),
    status: t.field({
      type: PledgeStandingType,
      description: 'How it stands on the day: status, basis, timeliness and freshness.',
      resolve: (row) => row.standing,
    }),
    mandate: t.field({
      type: MandateKindType,
      nullable: true,
      description:
        'What the election allowed the manifesto’s owner to do on the day. Null where no spell is recorded for it.',
      resolve: (row) => row.mandate,
    }),
  }),
});

type Answer = Omit<Comparison, 'rows'> & {
  modelPledge: ModelPledge;
  rows: ComparedPledge[];
  counts: ReturnType<typeof countByDisplay>;
};

const ComparisonType = builder.objectRef<Answer>('ModelPledgeComparison').implement({
  subGraphs: ['Public', 'Admin'],
  description:
    'Councils of one type beside each other, as far as they follow one model pledge (R15). A council that is not in it has not failed: it promised something else, or its manifesto is not held.',
  fields: (t) => ({
    modelPledge: t.field({
      type: ModelPledgeType,
      description: 'The idea they follow.',
      resolve: (answer) => answer.modelPledge,
    }),
    councilType: t.field({
      type: CouncilTypeType,
      description: 'The type of all of them.',
      resolve: (answer) => answer.councilType,
    }),
    asOf: t.expose('asOf', { type: 'Date', description: 'The day it answers for.' }),
    rows: t.field({
      type: [ComparedPledgeType],
      complexity: { field: 1, multiplier: 20 },
      description:
        'In the order of the councils’ slugs; a council with two such pledges has two rows. What is withdrawn has none.',
      resolve: (answer) => answer.rows,
    }),
    counts: t.field({
      type: [PledgeStatusCountType],
      description: 'How many of the rows read as each. State the coverage above them.',
      resolve: (answer) => answer.counts,
    }),
    councilsFollowing: t.int({
      description: 'How many councils have a row.',
      resolve: ({ rows }) => new Set(rows.map(({ council }) => council.id)).size,
    }),
    councilsWithManifesto: t.exposeInt('councilsWithManifesto', {
      description:
        'Of how many councils of the type the record holds a published manifesto at all; withdrawn ones do not count.',
    }),
    councilsOfType: t.exposeInt('councilsOfType', {
      description: 'How many councils of the type the record holds that were there on the day.',
    }),
    councilsAbolished: t.exposeInt('councilsAbolished', {
      description:
        'Councils that followed it and were abolished by the day: a footnote, in no row and no other count.',
    }),
    coverage: t.field({
      type: CoverageType,
      description: 'How much is held of what was promised at councils of the type: never all of it.',
      resolve: (answer) => answer.coverage,
    }),
  }),
});

builder.queryField('compare', (t) =>
  t.field({
    type: ComparisonType,
    nullable: true,
    args: {
      modelPledge: t.arg.string({ required: true, description: 'The slug of the model pledge.' }),
      councilType: t.arg({
        type: CouncilTypeType,
        required: true,
        description: 'The one type of council compared: types differ in what they may do (R15).',
      }),
      asOf: t.arg({
        type: 'Date',
        description: 'The day asked about, by the latest knowledge. Left out: today.',
      }),
    },
    complexity: { field: 1, multiplier: 1 },
    description:
      'How councils of one type stand that follow one model pledge. Null when no public model pledge has that slug.',
    resolve: async (_root, { modelPledge: slug, councilType, asOf }, context, info) => {
      const prisma = prismaOf(context);
      const modelPledge = await prisma.modelPledge.findFirst({
        ...queryFromInfo({ context, info, path: ['modelPledge'], typeName: 'ModelPledge' }),
        where: { AND: [{ slug }, visibleState(context.viewer)] },
      });
      if (modelPledge === null) return null;
      const day = asOf ?? context.today;
      const question = { modelPledgeId: modelPledge.id, councilType, asOf: day };
      const { rows, ...rest } = await compareCouncils(prisma, question, context.viewer);
      const loader = pledgeFactsLoader(context);
      for (const { entry } of rows) loader.prime(entry.id, entry.facts);
      const [pledges, councils] = await Promise.all([
        prisma.pledge.findMany({
          ...queryFromInfo({ context, info, path: ['rows', 'pledge'], typeName: 'Pledge' }),
          where: { id: { in: rows.map(({ entry }) => entry.id) } },
        }),
        prisma.organisation.findMany({
          ...queryFromInfo({ context, info, path: ['rows', 'council'], typeName: 'Organisation' }),
          where: { id: { in: rows.map(({ councilId }) => councilId) } },
        }),
      ]);
      const pledgesById = new Map(pledges.map((pledge) => [pledge.id, onDay(pledge, day)]));
      const councilsById = new Map(councils.map((council) => [council.id, council]));
      return {
        ...rest,
        modelPledge,
        rows: rows.flatMap(({ councilId, entry, mandate }) => {
          const [pledge, council] = [pledgesById.get(entry.id), councilsById.get(councilId)];
          return pledge && council ? [{ pledge, council, standing: entry.standing, mandate }] : [];
        }),
        counts: countByDisplay(rows.map(({ entry }) => entry)),
      };
    },
  }),
);
