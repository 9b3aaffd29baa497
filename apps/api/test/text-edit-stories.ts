import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { Editor } from '../src/editors/viewer.ts';
import { writeChangeSet } from '../src/editorial/write-change-set.ts';
import type { Prisma, PrismaClient } from '../src/generated/prisma/client.ts';
import { bodyEditStories } from './body-edit-stories.ts';
import { given } from './given.ts';
import { libraryEditStories } from './library-edit-stories.ts';
import { pledgeEditStories } from './pledge-edit-stories.ts';
import { replyOfferStory } from './reply-offer-story.ts';
import { resourceEditStories } from './resource-edit-stories.ts';

/** How a test tries one use-case that writes public text. */
export type TextEditStory = {
  /** The input type, where it is not named after the mutation. */
  type?: string;
  /** Makes a record readers see (or a draft to publish) and the input that would show them this text. */
  begin: (text: string) => Promise<{
    input: Record<string, unknown>;
    /** The record, as a global id. */
    record: string;
    /** What readers can see of it, as one text. */
    seen: () => Promise<string>;
  }>;
};

let count = 0;
const unique = (word: string) => `${word}-${(count += 1)}`;
const SOURCES = [
  { url: 'https://example.org/source', publisher: 'Example', licence: null, retrievedOn: null },
];

/** A story for each, at that council; drafts to be published are that author's. */
export function textEditStories(
  prisma: PrismaClient,
  councilId: string,
  author: Editor,
): Record<string, TextEditStory> {
  const story = given(prisma);

  /** Everything of a record that is public, and of what hangs on it. */
  const seenOf = (...reads: (() => Promise<unknown>)[]) => {
    return async () => JSON.stringify(await Promise.all(reads.map((read) => read())));
  };
  const withdrawals = (recordId: string) => () => prisma.withdrawal.findMany({ where: { recordId } });
  const corrections = (recordId: string) => () => prisma.correction.findMany({ where: { recordId } });

  async function wrote(recordType: Prisma.ModelName, recordId: string) {
    const revision = { recordType, recordId, recordVersion: 1, before: null, after: {} };
    await prisma.$transaction((tx) =>
      writeChangeSet(tx, { actorId: author.userId, channel: 'admin', reason: 'New', revisions: [revision] }),
    );
  }

  async function pledge() {
    const row = await story.pledge(await story.manifesto(councilId));
    await prisma.pledge.update({
      where: { id: row.id },
      data: { successTestEn: 'It is open.', successTestWrittenOn: new Date('2023-06-01') },
    });
    const own = () => prisma.pledge.findUnique({ where: { id: row.id }, include: { milestones: true } });
    const seen = seenOf(own, corrections(row.id), withdrawals(row.id));
    return { row, record: formatGlobalId('Pledge', row.id), seen };
  }

  async function manifesto(state: 'DRAFT' | 'PUBLISHED' = 'PUBLISHED') {
    const made = await story.manifesto(councilId, { state, selectedBy: 'Us' });
    const row = await prisma.manifesto.update({
      where: { id: made.id },
      data: { termFrom: new Date('2023-05-08'), sources: SOURCES },
    });
    const own = () =>
      prisma.manifesto.findUnique({
        where: { id: row.id, state: { not: 'DRAFT' } },
        include: { paragraphs: true, pledges: { where: { state: { not: 'DRAFT' } } } },
      });
    const seen = seenOf(own, corrections(row.id), withdrawals(row.id));
    return { row, record: formatGlobalId('Manifesto', row.id), seen };
  }

  async function campaign(state: 'DRAFT' | 'PUBLISHED' = 'PUBLISHED', aimEn = 'A fair deal.') {
    const row = await prisma.campaign.create({
      data: {
        slug: unique('campaign'),
        titleEn: 'A campaign',
        aimEn,
        nations: ['WALES'],
        sources: SOURCES,
        asks: { create: { audience: 'COUNCILS', position: 0, textEn: 'Pass it.' } },
        state,
      },
    });
    await wrote('Campaign', row.id);
    const own = () =>
      prisma.campaign.findUnique({
        where: { id: row.id, state: { not: 'DRAFT' } },
        include: { asks: true, clauses: true, resources: true },
      });
    return { row, record: formatGlobalId('Campaign', row.id), seen: seenOf(own, withdrawals(row.id)) };
  }

  async function policyDocument(state: 'DRAFT' | 'PUBLISHED' = 'PUBLISHED', summaryEn = 'Four aims.') {
    const row = await prisma.policyDocument.create({
      data: {
        slug: unique('aims'),
        titleEn: 'Aims',
        summaryEn,
        kind: 'AIMS',
        publishedOn: new Date('2022-01-01'),
        sources: SOURCES,
        state,
      },
    });
    await wrote('PolicyDocument', row.id);
    const own = () =>
      prisma.policyDocument.findUnique({
        where: { id: row.id, state: { not: 'DRAFT' } },
        include: { points: true },
      });
    return { row, record: formatGlobalId('PolicyDocument', row.id), seen: seenOf(own, withdrawals(row.id)) };
  }

  async function person() {
    const { id } = await story.person();
    const pixels = { width: 3, height: 4 };
    const file = await prisma.storedFile.create({
      data: { sha256: id.replaceAll('-', '').repeat(2), format: 'WEBP', bytes: 9, ...pixels },
    });
    const own = () => prisma.photo.findMany({ where: { personId: id } });
    return { file, record: formatGlobalId('Person', id), seen: seenOf(own) };
  }

  async function event(state: 'DRAFT' | 'PUBLISHED', titleEn = 'Training') {
    const row = await prisma.event.create({
      data: { slug: unique('event'), titleEn, kind: 'TRAINING', startsOn: new Date('2027-01-01'), state },
    });
    await wrote('Event', row.id);
    const own = () => prisma.event.findUnique({ where: { id: row.id, state: { not: 'DRAFT' } } });
    return { row, record: formatGlobalId('Event', row.id), seen: seenOf(own, withdrawals(row.id)) };
  }

  /** A use-case over a record that one of these makes. */
  const over = <Made extends { record: string; seen: () => Promise<string> }>(
    make: () => Promise<Made>,
    fields: (text: string, made: Made) => Record<string, unknown>,
    by: string = 'id',
  ): TextEditStory => ({
    begin: async (text) => {
      const made = await make();
      const input = { [by]: made.record, expectedVersion: 1, ...fields(text, made) };
      return { input, record: made.record, seen: made.seen };
    },
  });
  const withdrawal = (text: string) => ({ reasonEn: text });

  return {
    editPledge: over(pledge, (leadOfficeEn) => ({ leadOfficeEn })),
    ...pledgeEditStories(prisma, pledge),
    setMilestones: over(pledge, (titleEn) => ({ milestones: [{ titleEn }] }), 'pledge'),
    correctPledgeFacts: over(pledge, (reasonEn) => ({ strength: 'AIM', reasonEn }), 'pledge'),
    offerRightOfReply: replyOfferStory(prisma, async () => (await pledge()).row.id),
    withdrawPledge: over(pledge, withdrawal, 'pledge'),
    ...bodyEditStories(prisma, councilId),
    editManifesto: over(manifesto, (selectedByEn) => ({ selectedByEn, reasonEn: 'It was misread.' })),
    setMandates: over(
      async () => {
        const made = await manifesto();
        const from = new Date('2023-05-08');
        await prisma.mandate.create({
          data: { manifestoId: made.row.id, kind: 'MINORITY', from, sources: SOURCES },
        });
        return made;
      },
      (reasonEn) => ({
        spells: [{ kind: 'OPPOSITION', from: '2023-05-08', sources: [{ url: 'https://example.org' }] }],
        reasonEn,
      }),
      'manifesto',
    ),
    loadManifestoText: over(manifesto, (text) => ({ language: 'EN', format: 'PLAIN', text }), 'manifesto'),
    withdrawManifesto: over(manifesto, withdrawal, 'manifesto'),
    publishManifesto: {
      begin: async (titleEn) => {
        const made = await manifesto('DRAFT');
        const { id } = await story.pledge(made.row, { title: titleEn, state: 'DRAFT' });
        await prisma.pledge.update({ where: { id }, data: { sources: SOURCES, publishedAt: null } });
        await wrote('Pledge', id);
        const pledges = [formatGlobalId('Pledge', id)];
        return { ...made, input: { manifesto: made.record, expectedVersion: 1, pledges } };
      },
    },
    ...libraryEditStories(prisma, wrote),
    editPerson: {
      begin: async (bioEn) => {
        const name = /of (\w+ \w+)\.$/.exec(bioEn)?.[1];
        // The entry of whoever is named; of anybody else where nobody is.
        const row =
          (name === 'the leader' ? null : await prisma.person.findFirst({ where: { name: name ?? '' } })) ??
          (await story.person());
        const record = formatGlobalId('Person', row.id);
        const { version } = await prisma.person.update({ where: { id: row.id }, data: { bioEn: null } });
        const own = () => prisma.person.findUnique({ where: { id: row.id }, select: { bioEn: true } });
        return { record, input: { id: record, expectedVersion: version, bioEn }, seen: seenOf(own) };
      },
    },
    addPhoto: over(
      person,
      (altEn, { file }) => ({
        file: formatGlobalId('StoredFile', file.id),
        licence: 'CC BY 4.0',
        credit: 'A photographer',
        allowsDerivatives: true,
        altEn,
      }),
      'person',
    ),
    editPolicyDocument: over(
      () => policyDocument(),
      (textEn) => ({ points: [{ textEn }] }),
    ),
    publishPolicyDocument: {
      begin: async (text) => {
        const made = await policyDocument('DRAFT', text);
        return { ...made, input: { id: made.record, expectedVersion: 1 } };
      },
    },
    withdrawPolicyDocument: over(() => policyDocument(), withdrawal),
    publishCampaign: {
      begin: async (text) => {
        const made = await campaign('DRAFT', text);
        return { ...made, input: { campaign: made.record, expectedVersion: 1 } };
      },
    },
    editCampaign: over(
      () => campaign(),
      (textEn) => ({ asks: [{ audience: 'PUBLIC', textEn }] }),
      'campaign',
    ),
    addCampaignResource: over(
      () => campaign(),
      (title) => ({ kind: 'BRIEFING', language: 'EN', title, url: 'https://example.org/briefing' }),
      'campaign',
    ),
    ...resourceEditStories(prisma, campaign),
    withdrawCampaign: over(() => campaign(), withdrawal, 'campaign'),
    withdrawAdoption: over(
      async () => {
        const { row: of } = await campaign();
        const row = await prisma.councilAdoption.create({
          data: { campaignId: of.id, councilId, state: 'PUBLISHED' },
        });
        return { record: formatGlobalId('CouncilAdoption', row.id), seen: seenOf(withdrawals(row.id)) };
      },
      withdrawal,
      'adoption',
    ),
    editEvent: over(
      () => event('PUBLISHED'),
      (titleEn) => ({ titleEn }),
    ),
    withdrawEvent: over(() => event('PUBLISHED'), withdrawal),
    publishEvent: {
      begin: async (text) => {
        const made = await event('DRAFT', text);
        return { ...made, input: { id: made.record, expectedVersion: 1 } };
      },
    },
  };
}
