import { formatGlobalId } from '@wheatsheaf/schema/identifiers/global-id.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import {
  findProposals,
  loadIdsInHistory,
  loadListed,
  loadListedDays,
  loadOwnIds,
} from '../erasure/named-traces.ts';
import { loadNamesakes } from '../erasure/namesakes.ts';
import { isAbout, loadTraits, mayBeAbout, type Traits } from '../erasure/traces.ts';
import { loadKeys } from '../suppression/suppression-keys.ts';
import { loadMentions } from './load-mentions.ts';

/**
 * Everything the record holds about a person, in the order in which a person would read it: who they are, what they do, what is known
 * inside only, and then the traces: history, imports, proposals, drafts and texts that name them. For the person themselves (UK GDPR,
 * Article 15): it holds what readers never see, so it is handed to nobody else.
 */
export async function exportSubject(
  tx: Prisma.TransactionClient,
  personId: string,
  now: Date,
): Promise<object> {
  const traits = await loadTraits(tx, personId);
  const of = { personId: { in: [...traits.personIds] } };
  const entries = await tx.person.findMany({
    where: { id: { in: [...traits.personIds] } },
    include: {
      identifiers: true,
      formerSlugs: true,
      contactPoints: true,
      photos: { include: { file: true } },
    },
    orderBy: [{ mergedIntoId: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
  });
  return {
    about: {
      person: formatGlobalId('Person', personId),
      exportedAt: now.toISOString(),
      note: 'Everything this record holds about one person, public or not. Days end before the day given as the end. What each field is for, on which lawful basis and for how long, is told in docs/data-protection.md. Before it is handed over: an imported row or a proposal without an id, and a text under textsThatNameThem, can be about a namesake. An entry under otherEntriesThatMayBeTheirs is not part of this copy: where it is of the same person, join the two and make the copy again; where it is not, take it out.',
    },
    person: entries[0],
    entriesMergedIntoTheirs: entries.slice(1),
    officesHeld: await tx.officeHolding.findMany({
      where: of,
      include: { post: { include: { organisation: { select: named }, area: { select: named } } } },
      orderBy: { from: 'asc' },
    }),
    candidacies: await tx.candidacy.findMany({
      where: of,
      include: {
        ballot: { include: { election: true } },
        standings: { include: { party: { select: named } } },
      },
      orderBy: { ballot: { election: { pollingOn: 'asc' } } },
    }),
    endorsements: await tx.endorsement.findMany({
      where: of,
      include: { localParty: { select: named } },
      orderBy: { from: 'asc' },
    }),
    decisionsOnJointBallots: await tx.jointDecision.findMany({
      where: of,
      include: { organisation: { select: named }, localParty: { select: named } },
      orderBy: { id: 'asc' },
    }),
    memberships: await tx.membership.findMany({
      where: of,
      include: { organisation: { select: named } },
      orderBy: [{ from: { sort: 'asc', nulls: 'first' } }, { id: 'asc' }],
    }),
    listedByCouncils: await tx.councilListEntry.findMany({
      where: { id: { in: (await loadListed(tx, traits)).map(({ id }) => id) } },
      include: { organisation: { select: named } },
      orderBy: { listedOn: 'asc' },
    }),
    daysOnListsOfCouncillors: await loadListedDays(tx, traits),
    termsInSeats: await tx.seatTerm.findMany({ where: of, orderBy: { from: 'asc' } }),
    termsForParties: await tx.partyTerm.findMany({ where: of, orderBy: { from: 'asc' } }),
    pledgesTheyAnswerFor: await tx.pledge.findMany({
      where: { leadPersonId: of.personId },
      select: { reference: true, titleEn: true, titleCy: true, state: true },
    }),
    motionsMovedOrSeconded: await tx.statusUpdate.findMany({
      where: { OR: [{ moverId: of.personId }, { seconderId: of.personId }] },
      select: {
        moverId: true,
        seconderId: true,
        effectiveOn: true,
        adoptionState: true,
        adoption: {
          select: {
            state: true,
            campaign: { select: { slug: true } },
            council: { select: { slug: true } },
          },
        },
      },
      orderBy: { sequence: 'asc' },
    }),
    internal: {
      applications: await tx.application.findMany({ where: of, include: { election: true } }),
      memoranda: await tx.memorandum.findMany({ where: of, include: { reportBacks: true } }),
      fieldSources: await tx.fieldSource.findMany({
        where: { recordId: { in: await loadOwnIds(tx, traits.personIds) } },
      }),
      suppressions: await tx.suppression.findMany({
        where: { OR: (await loadKeys(tx, personId)).map(({ scheme, value }) => ({ scheme, value })) },
      }),
    },
    traces: await loadTraces(tx, traits),
    otherEntriesThatMayBeTheirs: (await loadNamesakes(tx, traits)).map(({ id, ...other }) => ({
      person: formatGlobalId('Person', id),
      ...other,
    })),
    textsThatNameThem: await loadMentions(tx, traits),
  };
}

const named = { slug: true, nameEn: true, nameCy: true } as const;

/** Where they stand outside their own rows: the history with what each version held, imports, proposals and drafts. */
async function loadTraces(tx: Prisma.TransactionClient, traits: Traits): Promise<object> {
  return {
    history: await tx.$queryRaw`
      SELECT c."occurredAt", c."channel", c."actorId", c."reason", r."recordType", r."recordId", r."recordVersion", p."before", p."after", p."redactedAt"
      FROM "Revision" r JOIN "ChangeSet" c ON c."id" = r."changeSetId" JOIN "RevisionPayload" p ON p."revisionId" = r."id"
      WHERE r."recordId" = ANY (${await loadIdsInHistory(tx, traits.personIds)}::uuid[])
        OR ${isAbout('p."before"', traits)} OR ${isAbout('p."after"', traits)}
      ORDER BY c."sequence", r."position"`,
    importedRows: await tx.$queryRaw`
      SELECT i."fileName", i."format", i."startedAt", r."line", r."state", r."payload" FROM "ImportRow" r JOIN "ImportRun" i ON i."id" = r."runId"
      WHERE r."payload" IS NOT NULL AND ${mayBeAbout('r."payload"', traits)} ORDER BY i."startedAt", r."line"`,
    proposals: await tx.$queryRaw`
      SELECT "kind", "key", "recordType", "recordId", "patch", "state", "createdAt" FROM "Proposal"
      WHERE "id" = ANY (${await findProposals(tx, traits)}::uuid[]) ORDER BY "createdAt"`,
    drafts: await tx.$queryRaw`
      SELECT "useCase", "recordType", "recordId", "patch", "state", "createdAt" FROM "Draft"
      WHERE "recordId" = ANY (${traits.personIds}::uuid[]) OR ${isAbout('"patch"', traits)} ORDER BY "createdAt"`,
  };
}
