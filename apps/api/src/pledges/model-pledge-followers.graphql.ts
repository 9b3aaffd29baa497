import { CampaignType } from '../campaigns/campaign.graphql.ts';
import { visibleCampaign } from '../campaigns/campaign-visibility.ts';
import { builder } from '../graphql/builder.ts';
import { PolicyDocumentType } from '../platforms/policy-document.graphql.ts';
import { visiblePolicyDocument } from '../platforms/policy-document-visibility.ts';
import { ModelPledgeType } from './model-pledge.graphql.ts';
import { PledgeType } from './pledge.graphql.ts';
import { standingPledge, visiblePledge } from './pledge-visibility.ts';

const MAX_FOLLOWERS = 100;

builder.prismaObjectFields(ModelPledgeType, (t) => ({
  followedBy: t.field({
    type: [PledgeType],
    subGraphs: ['Public', 'Admin'],
    complexity: { field: 1, multiplier: 10 },
    description: `Pledges that follow it, in the order of their manifestos and references, at most ${MAX_FOLLOWERS}; all, with filters and pages: \`pledges(modelPledge: …)\`.`,
    select: (_args, { viewer }, nestedSelection) => ({
      pledges: nestedSelection({
        where: visiblePledge(viewer),
        orderBy: [{ manifesto: { slug: 'asc' } }, { reference: 'asc' }],
        take: MAX_FOLLOWERS,
      }),
    }),
    resolve: (model) => model.pledges,
  }),
  followedByCount: t.int({
    subGraphs: ['Public', 'Admin'],
    description:
      'How many published pledges of published manifestos follow it; withdrawn ones are in `followedBy` and not counted. Councils that hold none are not said to have failed: see `compare`.',
    select: (_args, { viewer }) => ({ _count: { select: { pledges: { where: standingPledge(viewer) } } } }),
    resolve: (model) => model._count.pledges,
  }),
  policyDocuments: t.field({
    type: [PolicyDocumentType],
    subGraphs: ['Public', 'Admin'],
    description: 'National platforms and aims that it carries out, in the order of their slugs.',
    select: (_args, { viewer }, nestedSelection) => ({
      policyDocuments: {
        where: { document: visiblePolicyDocument(viewer) },
        orderBy: { document: { slug: 'asc' as const } },
        select: { document: nestedSelection(true) },
      },
    }),
    resolve: (model) => model.policyDocuments.map(({ document }) => document),
  }),
  campaigns: t.field({
    type: [CampaignType],
    subGraphs: ['Public', 'Admin'],
    description: 'Campaigns that carry out the same platforms and aims, in the order of their slugs.',
    select: (_args, { viewer }, nestedSelection) => ({
      policyDocuments: {
        where: { document: visiblePolicyDocument(viewer) },
        orderBy: { document: { slug: 'asc' as const } },
        select: {
          document: {
            select: {
              campaigns: {
                where: { campaign: visibleCampaign(viewer) },
                select: { campaign: nestedSelection(true) },
              },
            },
          },
        },
      },
    }),
    resolve: (model) => {
      const campaigns = model.policyDocuments.flatMap(({ document }) =>
        document.campaigns.map(({ campaign }) => campaign),
      );
      const bySlug = new Map(campaigns.map((campaign) => [campaign.slug, campaign]));
      return [...bySlug.values()].toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
    },
  }),
}));
