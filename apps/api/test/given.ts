import type { PrismaClient } from '../src/generated/prisma/client.ts';
import type {
  DatePrecision,
  EditorRole,
  EndorsementKind,
  PledgeStatus,
  PledgeStrength,
  PublicationState,
  Testability,
} from '../src/generated/prisma/enums.ts';
import { newId } from '../src/db/new-id.ts';

let count = 0;
const unique = (word: string) => `${word}-${(count += 1)}`;

/** Story-shaped fixtures: a test writes only the facts that matter, the rest is filled in. Everything is fictional. */
export function given(prisma: PrismaClient) {
  async function party(slug: 'labour' | 'co-operative' | string) {
    const ids: Record<string, string> = { labour: 'PP53', 'co-operative': 'PP119' };
    const found = await prisma.organisation.findUnique({ where: { slug: `${slug}-party` } });
    if (found) return found;
    return prisma.organisation.create({
      data: {
        kind: 'PARTY',
        slug: `${slug}-party`,
        nameEn: slug === 'labour' ? 'Labour' : slug,
        state: 'PUBLISHED',
        identifiers: { create: { scheme: 'electoral-commission', value: ids[slug] ?? unique('PP9') } },
      },
    });
  }

  async function council(slug = unique('council'), fields: { state?: PublicationState; gss?: string } = {}) {
    return prisma.organisation.create({
      data: {
        kind: 'COUNCIL',
        councilType: 'UNITARY',
        nation: 'ENGLAND',
        slug,
        nameEn: `${slug} Council`,
        shortNameEn: slug,
        state: fields.state ?? 'PUBLISHED',
        ...(fields.gss && { identifiers: { create: { scheme: 'gss', value: fields.gss } } }),
        area: { create: { kind: 'DISTRICT', slug: `area-of-${slug}`, nameEn: slug } },
      },
    });
  }

  async function ward(councilId: string, fields: { seats?: number } = {}) {
    const { areaId } = await prisma.organisation.findUniqueOrThrow({ where: { id: councilId } });
    const name = unique('ward');
    const area = await prisma.area.create({
      data: { kind: 'WARD', slug: name, nameEn: name, parentId: areaId },
    });
    return prisma.post.create({
      data: { organisationId: councilId, areaId: area.id, role: 'COUNCILLOR', seats: fields.seats ?? 3 },
    });
  }

  async function person(name = unique('Sam Example'), state: PublicationState = 'PUBLISHED') {
    return prisma.person.create({ data: { name, sortName: name, slug: unique('person'), state } });
  }

  async function councillor(
    postId: string,
    fields: {
      name?: string;
      from?: string;
      to?: string;
      stoodFor?: ('labour' | 'co-operative')[];
      endorsed?: EndorsementKind;
      isEndorsementPublic?: boolean;
      state?: PublicationState;
    } = {},
  ) {
    const who = await person(fields.name, fields.state);
    const from = day(fields.from ?? '2023-05-08');
    const candidacy = fields.stoodFor ? await candidacyOf(who.id, postId, fields.stoodFor) : null;
    if (fields.endorsed) {
      await prisma.endorsement.create({
        data: { personId: who.id, kind: fields.endorsed, from, isPublic: fields.isEndorsementPublic ?? true },
      });
    }
    const holding = await prisma.officeHolding.create({
      data: {
        personId: who.id,
        postId,
        from,
        to: fields.to ? day(fields.to) : null,
        candidacyId: candidacy?.id ?? null,
      },
    });
    return { person: who, holding, candidacy };
  }

  async function candidacyOf(personId: string, postId: string, parties: ('labour' | 'co-operative')[]) {
    const electionId = unique('local.example');
    const election = await prisma.election.create({ data: { electionId, pollingOn: day('2023-05-04') } });
    const ballot = await prisma.ballot.create({
      data: { electionId: election.id, label: electionId, postId },
    });
    const candidacy = await prisma.candidacy.create({
      data: { ballotId: ballot.id, personId, isElected: true },
    });
    for (const [index, name] of parties.entries()) {
      const { id: partyId } = await party(name);
      await prisma.candidacyStanding.create({
        data: { candidacyId: candidacy.id, partyId, place: index === 0 ? 'PRINCIPAL' : 'ADJUNCT' },
      });
    }
    return candidacy;
  }

  async function manifesto(
    councilId: string,
    fields: {
      state?: PublicationState;
      slug?: string;
      ownerState?: PublicationState;
      /** Who chose some of its pledges. Left out: all are held. */
      selectedBy?: string;
    } = {},
  ) {
    const slug = fields.slug ?? unique('manifesto');
    const owner = await prisma.organisation.create({
      data: {
        kind: 'COUNCIL_GROUP',
        slug: unique('group'),
        nameEn: 'Labour group',
        parentId: councilId,
        state: fields.ownerState ?? 'PUBLISHED',
      },
    });
    return prisma.manifesto.create({
      data: {
        slug,
        titleEn: slug,
        ownerId: owner.id,
        councilId,
        selection: fields.selectedBy ? 'SELECTED' : 'COMPLETE',
        selectedByEn: fields.selectedBy ?? null,
        state: fields.state ?? 'PUBLISHED',
        createdAt: new Date('2023-06-01T00:00:00Z'),
      },
    });
  }

  async function pledge(
    manifestoRow: { id: string; councilId: string | null },
    fields: {
      reference?: string;
      state?: PublicationState;
      testability?: Testability;
      strength?: PledgeStrength;
      dueOn?: string;
      duePrecision?: DatePrecision;
      title?: string;
    } = {},
  ) {
    const reference = fields.reference ?? unique('REF');
    return prisma.pledge.create({
      data: {
        manifestoId: manifestoRow.id,
        councilId: manifestoRow.councilId ?? '',
        reference,
        titleEn: fields.title ?? `Pledge ${reference}`,
        wordingEn: 'We will do something that can be checked.',
        wordingBasis: 'REPORTED',
        strength: fields.strength ?? 'WILL',
        testability: fields.testability ?? 'TESTABLE',
        dueOn: fields.dueOn ? day(fields.dueOn) : null,
        duePrecision: fields.duePrecision ?? 'DAY',
        state: fields.state ?? 'PUBLISHED',
        publishedAt: new Date('2023-06-01T00:00:00Z'),
      },
    });
  }

  async function rating(
    pledgeId: string,
    status: PledgeStatus,
    effectiveOn: string,
    fields: { summary?: string; isPartyOwn?: boolean } = {},
  ) {
    return prisma.statusUpdate.create({
      data: {
        pledgeId,
        kind: 'RATING',
        pledgeStatus: status,
        effectiveOn: day(effectiveOn),
        summaryEn: fields.summary ?? `It became ${status}.`,
        reason: status === 'STALLED' || status === 'NOT_DELIVERED' ? 'NO_FUNDING' : null,
        evidence: {
          create: {
            type: 'COUNCIL_DECISION',
            url: 'https://council.example.org/minutes',
            isPartyOwn: fields.isPartyOwn ?? false,
          },
        },
      },
    });
  }

  /** A local editor writes records of the bodies named only. */
  async function editor(role: EditorRole = 'NATIONAL_ADMIN', ...organisationIds: string[]) {
    const id = newId();
    const grants = { create: organisationIds.map((organisationId) => ({ organisationId })) };
    const user = await prisma.user.create({
      data: { id, name: unique('Editor'), email: `${id}@example.org`, role, grants },
    });
    return { kind: 'editor' as const, userId: user.id, role };
  }

  return { party, council, ward, person, councillor, manifesto, pledge, rating, editor };
}

/** Midnight UTC of a day. */
export function day(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}

/** Where somebody saw that nobody is missing: what COMPLETE coverage rests on (R17). */
export const LISTED = [
  {
    url: 'https://council.example.org/councillors',
    publisher: 'The council',
    licence: 'OGL',
    retrievedOn: '2026-01-01',
  },
];
