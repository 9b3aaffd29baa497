import type { Prisma, PrismaClient } from '../generated/prisma/client.ts';

type Reading = Prisma.TransactionClient | PrismaClient;
/** Ids of the bodies a record belongs to; none for a national record. `anywhere`: it belongs to nobody and readers see nothing of it yet. */
type Home = readonly string[] | 'anywhere';
type Finder = (tx: Reading, id: string) => Promise<readonly (string | null | undefined)[]>;

const inBody = { select: { id: true, parentId: true } } as const;
type Body = { id: string; parentId: string | null } | null | undefined;
/** A group sits in its council: whoever keeps the council keeps the group. */
const bodies = (...found: readonly Body[]) => found.flatMap((body) => [body?.id, body?.parentId]);

const ofPledge: Finder = async (tx, id) => {
  const row = await tx.pledge.findUnique({
    where: { id },
    select: { councilId: true, manifesto: { select: { owner: inBody } } },
  });
  return [row?.councilId, ...bodies(row?.manifesto.owner)];
};

const ofManifesto: Finder = async (tx, id) => {
  const row = await tx.manifesto.findUnique({ where: { id }, select: { councilId: true, owner: inBody } });
  return [row?.councilId, ...bodies(row?.owner)];
};

const ofAdoption: Finder = async (tx, id) => [
  (await tx.councilAdoption.findUnique({ where: { id }, select: { councilId: true } }))?.councilId,
];

const ofUpdate: Finder = async (tx, id) => {
  const row = await tx.statusUpdate.findUnique({
    where: { id },
    select: { pledgeId: true, adoptionId: true },
  });
  if (row?.pledgeId) return ofPledge(tx, row.pledgeId);
  return row?.adoptionId ? ofAdoption(tx, row.adoptionId) : [];
};

const ofEvidence: Finder = async (tx, id) => {
  const row = await tx.evidence.findUnique({ where: { id }, select: { updateId: true } });
  return row ? ofUpdate(tx, row.updateId) : [];
};

const ofBallot: Finder = async (tx, id) => {
  const row = await tx.ballot.findUnique({
    where: { id },
    select: { election: { select: { organisationId: true } }, post: { select: { organisationId: true } } },
  });
  return [row?.post?.organisationId, row?.election.organisationId];
};

/** A person is inside by every office they held or stood for, and every body they are in. */
const ofPerson: Finder = async (tx, id) => {
  const row = await tx.person.findUnique({
    where: { id },
    select: {
      holdings: { select: { post: { select: { organisationId: true } } } },
      candidacies: { select: { ballot: { select: { election: { select: { organisationId: true } } } } } },
      memberships: { select: { organisation: inBody } },
    },
  });
  return [
    ...(row?.holdings.map(({ post }) => post.organisationId) ?? []),
    ...(row?.candidacies.map(({ ballot }) => ballot.election.organisationId) ?? []),
    ...bodies(...(row?.memberships.map(({ organisation }) => organisation) ?? [])),
  ];
};

/** An area is inside by the offices that stand for it, and by the body that acts for it or for what it is part of. */
const ofArea: Finder = async (tx, id) => {
  const area = await tx.area.findUnique({ where: { id }, select: { parentId: true } });
  const ids = [id, area?.parentId].filter((areaId) => typeof areaId === 'string');
  const acting = await tx.organisation.findMany({ where: { areaId: { in: ids } }, select: { id: true } });
  const posts = await tx.post.findMany({ where: { areaId: id }, select: { organisationId: true } });
  return [...acting.map((body) => body.id), ...posts.map(({ organisationId }) => organisationId)];
};

/** Where records of each type belong. A type that is not here belongs to no council: a local editor writes none of it. */
const FINDERS: Partial<Record<Prisma.ModelName, Finder>> = {
  Organisation: async (tx, id) => bodies(await tx.organisation.findUnique({ where: { id }, ...inBody })),
  Person: ofPerson,
  Photo: async (tx, id) => {
    const row = await tx.photo.findUnique({ where: { id }, select: { personId: true } });
    return row ? ofPerson(tx, row.personId) : [];
  },
  Post: async (tx, id) => [
    (await tx.post.findUnique({ where: { id }, select: { organisationId: true } }))?.organisationId,
  ],
  OfficeHolding: async (tx, id) => [
    (await tx.officeHolding.findUnique({ where: { id }, select: { post: true } }))?.post.organisationId,
  ],
  Vacancy: async (tx, id) => [
    (await tx.vacancy.findUnique({ where: { id }, select: { post: true } }))?.post.organisationId,
  ],
  Membership: async (tx, id) =>
    bodies(
      (await tx.membership.findUnique({ where: { id }, select: { organisation: inBody } }))?.organisation,
    ),
  // Who asks a local party to endorse them is that party's.
  Application: async (tx, id) => [
    (await tx.application.findUnique({ where: { id }, select: { localPartyId: true } }))?.localPartyId,
  ],
  ContactPoint: async (tx, id) => {
    const row = await tx.contactPoint.findUnique({ where: { id }, include: { organisation: inBody } });
    return row?.personId ? ofPerson(tx, row.personId) : bodies(row?.organisation);
  },
  Endorsement: async (tx, id) => {
    const row = await tx.endorsement.findUnique({ where: { id } });
    // Whom a local party endorses is that party's; what the Party decided belongs where the person does.
    if (row?.localPartyId) return [row.localPartyId];
    return row ? ofPerson(tx, row.personId) : [];
  },
  JointDecision: async (tx, id) => {
    const row = await tx.jointDecision.findUnique({ where: { id } });
    if (row?.localPartyId) return [row.localPartyId];
    return row ? ofPerson(tx, row.personId) : [];
  },
  Coverage: async (tx, id) =>
    bodies((await tx.coverage.findUnique({ where: { id }, select: { organisation: inBody } }))?.organisation),
  ControlSpell: async (tx, id) => [
    (await tx.controlSpell.findUnique({ where: { id }, select: { organisationId: true } }))?.organisationId,
  ],
  Area: ofArea,
  Candidacy: async (tx, id) => {
    const row = await tx.candidacy.findUnique({ where: { id }, select: { ballotId: true } });
    return row ? ofBallot(tx, row.ballotId) : [];
  },
  Ballot: ofBallot,
  Manifesto: ofManifesto,
  ManifestoParagraph: async (tx, id) => {
    const row = await tx.manifestoParagraph.findUnique({ where: { id }, select: { manifestoId: true } });
    return row ? ofManifesto(tx, row.manifestoId) : [];
  },
  Pledge: ofPledge,
  StatusUpdate: ofUpdate,
  Evidence: ofEvidence,
  // A link has the id of its evidence.
  EvidenceLink: ofEvidence,
  ReplyOffer: async (tx, id) => {
    const row = await tx.replyOffer.findUnique({ where: { id }, select: { updateId: true } });
    return row ? ofUpdate(tx, row.updateId) : [];
  },
  RightOfReply: async (tx, id) => {
    const row = await tx.rightOfReply.findUnique({ where: { id }, select: { updateId: true } });
    return row ? ofUpdate(tx, row.updateId) : [];
  },
  Challenge: async (tx, id) => {
    const row = await tx.challenge.findUnique({ where: { id }, select: { pledgeId: true } });
    return row ? ofPledge(tx, row.pledgeId) : [];
  },
  CouncilAdoption: ofAdoption,
  FollowUpReport: async (tx, id) => {
    const row = await tx.followUpReport.findUnique({ where: { id }, select: { adoptionId: true } });
    return row ? ofAdoption(tx, row.adoptionId) : [];
  },
  Event: async (tx, id) =>
    bodies((await tx.event.findUnique({ where: { id }, select: { organisation: inBody } }))?.organisation),
};

/** Where a record belongs that is in the database. Rows about another record, such as a correction or a draft, belong where that does. */
export async function findOrganisationsOf(
  tx: Reading,
  { recordType, recordId, isNew }: { recordType: Prisma.ModelName; recordId: string; isNew: boolean },
): Promise<Home> {
  if (recordType === 'StoredFile') return 'anywhere';
  const about = await findSubject(tx, recordType, recordId);
  if (about) return findOrganisationsOf(tx, { ...about, isNew: false });
  const found = (await FINDERS[recordType]?.(tx, recordId)) ?? [];
  const home = found.filter((id) => typeof id === 'string');
  // Somebody new stands nowhere yet; what they hold next is written into a council.
  return recordType === 'Person' && isNew && home.length === 0 ? 'anywhere' : home;
}

async function findSubject(
  tx: Reading,
  recordType: Prisma.ModelName,
  id: string,
): Promise<{ recordType: Prisma.ModelName; recordId: string } | null> {
  const select = { recordType: true, recordId: true } as const;
  const row =
    recordType === 'Correction'
      ? await tx.correction.findUnique({ where: { id }, select })
      : recordType === 'Withdrawal'
        ? await tx.withdrawal.findUnique({ where: { id }, select })
        : recordType === 'Draft'
          ? await tx.draft.findUnique({ where: { id }, select })
          : recordType === 'Proposal'
            ? await tx.proposal.findUnique({ where: { id }, select })
            : null;
  return row?.recordId ? { recordType: row.recordType as Prisma.ModelName, recordId: row.recordId } : null;
}
