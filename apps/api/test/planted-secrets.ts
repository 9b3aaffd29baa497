import type { GlobalIdType } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { PrismaClient } from '../src/generated/prisma/client.ts';
import { publishCheckpoint } from '../src/change-log/publish-checkpoint.ts';
import { writeChangeSet } from '../src/editorial/write-change-set.ts';
import { day, given } from './given.ts';
import { plantChallenges } from './planted-challenges.ts';
import { plantMemberships } from './planted-memberships.ts';
import { plantChanges } from './planted-changes.ts';
import { plantHiddenPeople } from './planted-people.ts';

/** Stands in every text of what is not published. */
export const SECRET = 'planted-secret';

/** A council with published records, and beside each the hidden ones that could leave with it. Gives the hidden ones by type and id. */
export async function plantSecrets(prisma: PrismaClient): Promise<[GlobalIdType, string][]> {
  const story = given(prisma);
  const council = await story.council('aldermere', { gss: 'E06999901' });
  const post = await story.ward(council.id);
  const party = await story.party('co-operative');
  const openCouncillor = await story.councillor(post.id, {
    name: 'Open Example',
    stoodFor: ['labour', 'co-operative'],
  });
  // Whom a hidden person became, and who became one: neither leads to the other.
  await prisma.person.update({
    where: { id: (await story.person(`${SECRET} merged`, 'DRAFT')).id },
    data: { mergedIntoId: openCouncillor.person.id },
  });
  const secretCouncillor = await story.councillor(post.id, {
    name: SECRET,
    state: 'DRAFT',
    stoodFor: ['labour', 'co-operative'],
  });
  await story.councillor(post.id, { name: 'Sam Quiet', endorsed: 'SUPPORTED', isEndorsementPublic: false });

  const open = await story.manifesto(council.id, { slug: 'open-manifesto', selectedBy: 'Us' });
  await prisma.manifesto.update({
    where: { id: open.id },
    data: { pledgesInManifesto: 12 },
  });
  const openPledge = await story.pledge(open, { title: 'Open pledge', reference: 'OPEN-1' });
  await story.rating(openPledge.id, 'IN_PROGRESS', '2024-01-01');
  const draftPledge = await story.pledge(open, {
    title: SECRET,
    reference: `DRAFT-${SECRET}`,
    state: 'DRAFT',
  });
  const paragraph = await prisma.manifestoParagraph.create({
    data: { manifestoId: open.id, anchor: 'p1', position: 0, textEn: 'An open paragraph.' },
  });
  await prisma.pledge.updateMany({
    where: { manifestoId: open.id },
    data: { paragraphId: paragraph.id },
  });
  const draftUpdate = await story.rating(draftPledge.id, 'STALLED', '2024-01-01', { summary: SECRET });
  const hiddenCouncil = await prisma.organisation.create({
    data: { kind: 'COUNCIL', slug: `${SECRET}-council`, nameEn: SECRET },
  });
  const ofHiddenCouncil = await story.pledge(
    { id: open.id, councilId: hiddenCouncil.id },
    { title: SECRET, reference: `ELSEWHERE-${SECRET}` },
  );
  const draftManifesto = await story.manifesto(council.id, { slug: `${SECRET}-manifesto`, state: 'DRAFT' });
  await prisma.manifestoParagraph.create({
    data: { manifestoId: draftManifesto.id, anchor: 'p1', position: 0, textEn: SECRET },
  });
  const childOfDraft = await story.pledge(draftManifesto, { title: SECRET });
  const draftOwner = await story.manifesto(council.id, { slug: `${SECRET}-owner`, ownerState: 'DRAFT' });
  const childOfDraftOwner = await story.pledge(draftOwner, { title: SECRET });
  const model = await prisma.modelPledge.create({
    data: { slug: SECRET, titleEn: SECRET, level: 'STARTER' },
  });
  await prisma.pledge.update({
    where: { id: openPledge.id },
    data: { modelPledgeId: model.id, adoptedFromId: draftPledge.id },
  });

  const openModel = await prisma.modelPledge.create({
    data: {
      slug: 'open-model',
      titleEn: 'Open',
      level: 'STARTER',
      state: 'PUBLISHED',
      examples: { create: { placeName: 'Cleveland', country: 'US' } },
    },
  });
  const theme = await prisma.theme.create({ data: { slug: 'open-theme', nameEn: 'Open' } });
  await prisma.pledge.update({
    where: { id: draftPledge.id },
    data: {
      modelPledgeId: openModel.id,
      adoptedFromId: openPledge.id,
      milestones: { create: { position: 0, titleEn: SECRET } },
      themes: { create: { themeId: theme.id } },
    },
  });
  const localParty = await prisma.organisation.create({
    data: { kind: 'LOCAL_PARTY', slug: SECRET, nameEn: SECRET, areaId: council.areaId, parentId: party.id },
  });
  await prisma.coverage.create({
    data: {
      organisationId: localParty.id,
      role: 'COUNCILLOR',
      level: 'COMPLETE',
      asOfOn: day('2024-01-01'),
      noteEn: SECRET,
      sources: [
        { url: 'https://council.example.org', publisher: SECRET, licence: SECRET, retrievedOn: '2024-01-01' },
      ],
    },
  });
  await prisma.organisationSuccession.create({
    data: { predecessorId: council.id, successorId: localParty.id },
  });
  await prisma.organisation.update({ where: { id: council.id }, data: { parentId: localParty.id } });
  const campaign = await prisma.campaign.create({
    data: {
      slug: SECRET,
      titleEn: SECRET,
      nations: ['ENGLAND'],
      asks: { create: { audience: 'COUNCILS', position: 0, textEn: SECRET } },
    },
  });
  const openCampaign = await prisma.campaign.create({
    data: { slug: 'open', titleEn: 'Open', nations: ['ENGLAND'], state: 'PUBLISHED' },
  });
  const adoption = await prisma.councilAdoption.create({
    data: { campaignId: openCampaign.id, councilId: council.id, state: 'DRAFT' },
  });
  await prisma.councilAdoption.create({
    data: { campaignId: campaign.id, councilId: council.id, state: 'PUBLISHED' },
  });
  const openAdoption = await prisma.councilAdoption.create({
    data: {
      campaignId: openCampaign.id,
      councilId: (await story.council()).id,
      state: 'PUBLISHED',
      updates: {
        create: {
          kind: 'RATING',
          adoptionState: 'TABLED',
          effectiveOn: day('2026-01-01'),
          summaryEn: 'It was put down.',
          moverId: secretCouncillor.person.id,
          evidence: { create: { type: 'COUNCIL_DECISION', url: 'https://council.example.org/minutes' } },
        },
      },
    },
  });
  const clause = await prisma.campaignClause.create({
    data: { campaignId: campaign.id, position: 0, textEn: SECRET },
  });
  const resource = await prisma.campaignResource.create({
    data: { campaignId: campaign.id, kind: 'BRIEFING', title: SECRET, url: `https://example.org/${SECRET}` },
  });
  await prisma.draft.create({
    data: {
      useCase: 'recordAdoption',
      recordType: 'CouncilAdoption',
      recordId: openAdoption.id,
      patch: { summaryEn: SECRET },
      authorId: SECRET,
    },
  });
  const event = await prisma.event.create({
    data: { slug: SECRET, titleEn: SECRET, kind: 'CONFERENCE', startsOn: day('2026-01-01') },
  });
  const platform = await prisma.policyDocument.create({
    data: { slug: SECRET, titleEn: SECRET, kind: 'PLATFORM' },
  });
  await prisma.policyDocument.create({
    data: {
      slug: 'open-platform',
      titleEn: 'Open',
      kind: 'AIMS',
      state: 'PUBLISHED',
      modelPledges: { create: { modelPledgeId: model.id } },
      campaigns: { create: { campaignId: campaign.id } },
    },
  });
  await prisma.draft.create({
    data: {
      useCase: 'recordPledgeStatus',
      recordType: 'Pledge',
      recordId: openPledge.id,
      patch: { summaryEn: SECRET },
      authorId: SECRET,
    },
  });
  await prisma.election.create({
    data: {
      electionId: 'local.aldermere.2023-05-04',
      pollingOn: day('2023-05-04'),
      organisationId: localParty.id,
    },
  });

  await writeChangeSet(prisma, {
    actorId: SECRET,
    channel: 'admin',
    reason: SECRET,
    revisions: [
      {
        recordType: 'Pledge',
        recordId: draftPledge.id,
        recordVersion: 1,
        before: null,
        after: { titleEn: SECRET },
      },
    ],
  });
  await plantChanges(
    prisma,
    {
      openPledge: openPledge.id,
      openPerson: openCouncillor.person.id,
      hiddenPerson: secretCouncillor.person.id,
    },
    SECRET,
  );
  await publishCheckpoint(prisma, new Date('2026-11-21T12:00:00Z'));

  const memberships = await plantMemberships(
    prisma,
    {
      council: council.id,
      hiddenBody: localParty.id,
      openPerson: openCouncillor.person.id,
      hiddenPerson: secretCouncillor.person.id,
    },
    SECRET,
  );

  return [
    ...memberships,
    ...(await plantChallenges(prisma, { open: openPledge.id, draft: draftPledge.id }, SECRET)),
    ...(await plantHiddenPeople(
      prisma,
      { councilId: council.id, pledgeId: openPledge.id, adoptionId: openAdoption.id },
      SECRET,
    )),
    ['Person', secretCouncillor.person.id],
    ['OfficeHolding', secretCouncillor.holding.id],
    ['Candidacy', secretCouncillor.candidacy?.id ?? ''],
    ['Pledge', draftPledge.id],
    ['Pledge', childOfDraft.id],
    ['Pledge', ofHiddenCouncil.id],
    ['Organisation', hiddenCouncil.id],
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
}
