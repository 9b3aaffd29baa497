import { formatGlobalId, type GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { publicSchema } from '../src/graphql/schema.ts';
import { askPublic, askPublicWithoutLimit } from './ask.ts';
import { testDatabase } from './database.ts';
import { selectEverything } from './every-field.ts';
import { day, given } from './given.ts';

/** Stands in every text of what is not published. */
const SECRET = 'planted-secret';
const database = testDatabase();
let hidden: [GlobalIdType, string][];

beforeAll(async () => {
  const story = given(database.prisma);
  const council = await story.council('aldermere', { gss: 'E06999901' });
  const post = await story.ward(council.id);
  const party = await story.party('co-operative');
  await story.councillor(post.id, { name: 'Open Example', stoodFor: ['labour', 'co-operative'] });
  const secretCouncillor = await story.councillor(post.id, {
    name: SECRET,
    state: 'DRAFT',
    stoodFor: ['labour', 'co-operative'],
  });
  await story.councillor(post.id, { name: 'Sam Quiet', endorsed: 'SUPPORTED', isEndorsementPublic: false });

  const open = await story.manifesto(council.id, { slug: 'open-manifesto' });
  const openPledge = await story.pledge(open, { title: 'Open pledge' });
  await story.rating(openPledge.id, 'IN_PROGRESS', '2024-01-01');
  const draftPledge = await story.pledge(open, {
    title: SECRET,
    reference: `DRAFT-${SECRET}`,
    state: 'DRAFT',
  });
  const paragraph = await database.prisma.manifestoParagraph.create({
    data: { manifestoId: open.id, anchor: 'p1', position: 0, textEn: 'An open paragraph.' },
  });
  await database.prisma.pledge.updateMany({
    where: { manifestoId: open.id },
    data: { paragraphId: paragraph.id },
  });
  const draftUpdate = await story.rating(draftPledge.id, 'STALLED', '2024-01-01', { summary: SECRET });
  const draftManifesto = await story.manifesto(council.id, { slug: `${SECRET}-manifesto`, state: 'DRAFT' });
  await database.prisma.manifestoParagraph.create({
    data: { manifestoId: draftManifesto.id, anchor: 'p1', position: 0, textEn: SECRET },
  });
  const childOfDraft = await story.pledge(draftManifesto, { title: SECRET });
  const draftOwner = await story.manifesto(council.id, { slug: `${SECRET}-owner`, ownerState: 'DRAFT' });
  const childOfDraftOwner = await story.pledge(draftOwner, { title: SECRET });
  const model = await database.prisma.modelPledge.create({
    data: { slug: SECRET, titleEn: SECRET, level: 'STARTER' },
  });
  await database.prisma.pledge.update({
    where: { id: openPledge.id },
    data: { modelPledgeId: model.id, adoptedFromId: draftPledge.id },
  });

  const openModel = await database.prisma.modelPledge.create({
    data: {
      slug: 'open-model',
      titleEn: 'Open',
      level: 'STARTER',
      state: 'PUBLISHED',
      examples: { create: { placeName: 'Cleveland', country: 'US' } },
    },
  });
  const theme = await database.prisma.theme.create({ data: { slug: 'open-theme', nameEn: 'Open' } });
  await database.prisma.pledge.update({
    where: { id: draftPledge.id },
    data: {
      modelPledgeId: openModel.id,
      adoptedFromId: openPledge.id,
      milestones: { create: { position: 0, titleEn: SECRET } },
      themes: { create: { themeId: theme.id } },
    },
  });
  const localParty = await database.prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: SECRET, nameEn: SECRET, areaId: council.areaId, parentId: party.id },
  });
  await database.prisma.coverage.create({
    data: {
      organisationId: localParty.id,
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOfOn: day('2024-01-01'),
      noteEn: SECRET,
    },
  });
  await database.prisma.organisationSuccession.create({
    data: { predecessorId: council.id, successorId: localParty.id },
  });
  await database.prisma.organisation.update({ where: { id: council.id }, data: { parentId: localParty.id } });
  const campaign = await database.prisma.campaign.create({
    data: {
      slug: SECRET,
      titleEn: SECRET,
      nations: ['ENGLAND'],
      asks: { create: { audience: 'COUNCILS', position: 0, textEn: SECRET } },
    },
  });
  const openCampaign = await database.prisma.campaign.create({
    data: { slug: 'open', titleEn: 'Open', nations: ['ENGLAND'], state: 'PUBLISHED' },
  });
  const adoption = await database.prisma.councilAdoption.create({
    data: { campaignId: openCampaign.id, councilId: council.id, amendedTextEn: SECRET, state: 'DRAFT' },
  });
  await database.prisma.councilAdoption.create({
    data: { campaignId: campaign.id, councilId: council.id, state: 'PUBLISHED' },
  });
  const openAdoption = await database.prisma.councilAdoption.create({
    data: {
      campaignId: openCampaign.id,
      councilId: (await story.council()).id,
      moverId: secretCouncillor.person.id,
      state: 'PUBLISHED',
    },
  });
  const clause = await database.prisma.campaignClause.create({
    data: { campaignId: campaign.id, position: 0, textEn: SECRET },
  });
  const resource = await database.prisma.campaignResource.create({
    data: { campaignId: campaign.id, kind: 'BRIEFING', title: SECRET, url: `https://example.org/${SECRET}` },
  });
  await database.prisma.draft.create({
    data: {
      useCase: 'recordAdoption',
      recordType: 'CouncilAdoption',
      recordId: openAdoption.id,
      patch: { summaryEn: SECRET },
      authorId: SECRET,
    },
  });
  const event = await database.prisma.event.create({
    data: { slug: SECRET, titleEn: SECRET, kind: 'CONFERENCE', startsOn: day('2026-01-01') },
  });
  const platform = await database.prisma.policyDocument.create({
    data: { slug: SECRET, titleEn: SECRET, kind: 'PLATFORM' },
  });
  await database.prisma.policyDocument.create({
    data: {
      slug: 'open-platform',
      titleEn: 'Open',
      kind: 'AIMS',
      state: 'PUBLISHED',
      modelPledges: { create: { modelPledgeId: model.id } },
      campaigns: { create: { campaignId: campaign.id } },
    },
  });
  await database.prisma.draft.create({
    data: {
      useCase: 'recordPledgeStatus',
      recordType: 'Pledge',
      recordId: openPledge.id,
      patch: { summaryEn: SECRET },
      authorId: SECRET,
    },
  });
  await database.prisma.election.create({
    data: {
      electionId: 'local.aldermere.2023-05-04',
      pollingOn: day('2023-05-04'),
      organisationId: localParty.id,
    },
  });

  hidden = [
    ['Person', secretCouncillor.person.id],
    ['OfficeHolding', secretCouncillor.holding.id],
    ['Candidacy', secretCouncillor.candidacy?.id ?? ''],
    ['Pledge', draftPledge.id],
    ['Pledge', childOfDraft.id],
    ['Pledge', childOfDraftOwner.id],
    ['StatusUpdate', draftUpdate.id],
    ['Manifesto', draftManifesto.id],
    ['Manifesto', draftOwner.id],
    ['ModelPledge', model.id],
    ['Organisation', localParty.id],
    ['Campaign', campaign.id],
    ['CouncilAdoption', adoption.id],
    ['CampaignClause', clause.id],
    ['CampaignResource', resource.id],
    ['Event', event.id],
    ['PolicyDocument', platform.id],
  ];
});

/** Root fields that need arguments, asked in every way that could reach something hidden. */
const WITH_ARGUMENTS: Record<string, string[]> = {
  organisation: ['(by: { slug: "aldermere" })', `(by: { slug: "${SECRET}" })`, '(by: { gss: "E06999901" })'],
  person: [`(by: { slug: "${SECRET}" })`],
  campaign: [`(slug: "${SECRET}")`, '(slug: "open")'],
  manifesto: [`(slug: "${SECRET}-manifesto")`, '(slug: "open-manifesto")'],
  modelPledge: [`(slug: "${SECRET}")`, '(slug: "open-model")'],
  compare: [
    `(modelPledge: "${SECRET}", councilType: UNITARY)`,
    '(modelPledge: "open-model", councilType: UNITARY)',
  ],
  pledge: [`(by: { slug: "${SECRET}-manifesto/${SECRET}" })`],
  postcode: ['(code: "ZE9 1AA")'],
  node: [],
  nodes: [],
};

describe('R7: only published records leave', () => {
  const roots = Object.values(publicSchema.getQueryType()?.getFields() ?? {});

  test.each(roots.map((field) => [field.name]))(
    'nothing hidden is in %s, however it is asked',
    async (name) => {
      const field = publicSchema.getQueryType()?.getFields()[name];
      const type = field && getNamedType(field.type);
      const questions = WITH_ARGUMENTS[name] ?? [
        field?.args.some((argument) => argument.name === 'first') ? '(first: 5)' : '',
      ];
      for (const args of questions) {
        if (!isObjectType(type)) throw new Error(`${name} is no object: say how it is asked`);
        const answer = await askPublicWithoutLimit(
          database.prisma,
          `{ ${name}${args} ${selectEverything(type, 4)} }`,
        );
        expect(answer.errors).toBeUndefined();
        expect(pathsOf(SECRET, answer.data)).toEqual([]);
      }
    },
  );

  test('no hidden record is found by its id', async () => {
    for (const [type, id] of hidden) {
      const { data } = await askPublic(
        database.prisma,
        `query ($id: ID!, $ids: [ID!]!) { node(id: $id) { id } nodes(ids: $ids) { id } }`,
        {
          id: formatGlobalId(type, id),
          ids: [formatGlobalId(type, id)],
        },
      );
      expect({ type, ...data }).toEqual({ type, node: null, nodes: [null] });
    }
  });

  test('nothing hidden is counted', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ representatives(endorsements: [ANYONE]) { totalCount } candidacies { totalCount } adoptions { totalCount } pledges { totalCount counts { count } }
         secrets: pledges(modelPledge: "${SECRET}") { totalCount } themes { pledgesCount }
         modelPledge(slug: "open-model") { followedByCount followedBy { id } }
         compare(modelPledge: "open-model", councilType: UNITARY) { rows { mandate } councilsFollowing counts { count } councilsWithManifesto }
         figures(codes: [COUNCILLORS_IN_OFFICE], endorsements: [ANYONE]) { numerator } manifesto: organisation(by: { slug: "aldermere" }) { manifestos { pledgesHeld } } }`,
    );
    expect(data).toEqual({
      representatives: { totalCount: 2 },
      candidacies: { totalCount: 1 },
      adoptions: { totalCount: 1 },
      pledges: { totalCount: 1, counts: [{ count: 1 }] },
      secrets: { totalCount: 0 },
      themes: [{ pledgesCount: 0 }],
      modelPledge: { followedByCount: 0, followedBy: [] },
      compare: { rows: [], councilsFollowing: 0, counts: [], councilsWithManifesto: 1 },
      figures: [{ numerator: 2 }],
      manifesto: { manifestos: [{ pledgesHeld: 1 }] },
    });
  });

  test('R16: a supported person is shown as such only with a public source or consent', async () => {
    const { data } = await askPublic(
      database.prisma,
      `{ representatives(endorsements: [ANYONE]) { nodes { person { name } endorsement } } 
      supported: representatives(endorsements: [SUPPORTED]) { totalCount } }`,
    );
    expect(data.representatives.nodes).toContainEqual({ person: { name: 'Sam Quiet' }, endorsement: null });
    expect(data.supported.totalCount).toBe(0);
  });
});

test('internal records have no public coordinate at all', () => {
  const names = Object.keys(publicSchema.getTypeMap());
  for (const internal of [
    'Application',
    'Memorandum',
    'ReportBack',
    'Draft',
    'User',
    'Session',
    'Invitation',
    'Proposal',
    'Suppression',
    'ImportRun',
    'ChallengeContact',
    'Mutation',
  ]) {
    expect(names).not.toContain(internal);
  }
});

/** Where a text stands in an answer, list positions left out. */
function pathsOf(text: string, value: unknown, path = ''): string[] {
  if (typeof value === 'string') return value.includes(text) ? [path] : [];
  if (typeof value !== 'object' || value === null) return [];
  const found = Object.entries(value).flatMap(([key, field]) =>
    pathsOf(text, field, Array.isArray(value) ? path : `${path}.${key}`),
  );
  return [...new Set(found)];
}
