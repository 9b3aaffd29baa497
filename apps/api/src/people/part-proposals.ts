import type { Prisma, Proposal } from '../generated/prisma/client.ts';
import type { Merge } from './find-merge.ts';
import { loadProposalsAbout } from './repointed-proposals.ts';

/**
 * Gives each of two entries that are parted what importers asked of it: what the merge moved by its history, what was asked since by whose row it is about. What
 * tells of neither stays the survivor's. So the same files ask nothing anew.
 */
export async function partProposals(tx: Prisma.TransactionClient, merge: Merge): Promise<void> {
  const { survivorId, duplicateId } = merge;
  const moved = merge.rows.filter(({ recordType }) => recordType === 'Proposal');
  const ofSurvivor = await loadProposalsAbout(tx, survivorId);
  const byHistory = new Set(moved.map(({ recordId }) => recordId));
  for (const { recordId, before, after } of moved) {
    const now = ofSurvivor.get(recordId);
    const twin = ofSurvivor.get(String(before?.sameAs));
    if (after === null && twin) await askAgain(tx, twin, merge);
    else if (now) await handOver(tx, now, merge);
  }
  const known = { survivor: await loadTraces(tx, survivorId), duplicate: await loadTraces(tx, duplicateId) };
  for (const proposal of ofSurvivor.values()) {
    const isOfBoth = proposal.kind === 'PERSON_MERGE' || byHistory.has(proposal.id);
    if (isOfBoth || proposal.createdAt <= merge.mergedAt) continue;
    if (isOfDuplicate(proposal, known.survivor, known.duplicate)) await handOver(tx, proposal, merge);
  }
}

/** A question of both, of which the merge left the survivor's: the duplicate is asked the same again. */
async function askAgain(
  tx: Prisma.TransactionClient,
  { kind, key, recordType, recordId, patch, importRunId }: Proposal,
  merge: Merge,
): Promise<void> {
  const renamed = rename({ key, recordId, patch }, merge);
  if (await tx.proposal.findUnique({ where: { key: renamed.key }, select: { id: true } })) return;
  await tx.proposal.create({ data: { kind, recordType, importRunId, ...renamed } });
}

/** Asks it of the duplicate from now on; where that is asked already, once is enough. */
async function handOver(tx: Prisma.TransactionClient, proposal: Proposal, merge: Merge): Promise<void> {
  const { id, state } = proposal;
  const data = rename(proposal, merge);
  const other = await tx.proposal.findUnique({ where: { key: data.key }, select: { id: true } });
  if (!other || other.id === id) await tx.proposal.update({ where: { id }, data });
  else if (state === 'OPEN') await tx.proposal.delete({ where: { id } });
}

function rename(
  { key, recordId, patch }: Pick<Proposal, 'key' | 'recordId' | 'patch'>,
  { survivorId, duplicateId }: Merge,
) {
  return {
    key: key.replaceAll(survivorId, duplicateId),
    recordId: recordId === survivorId ? duplicateId : recordId,
    patch: JSON.parse(JSON.stringify(patch).replaceAll(survivorId, duplicateId)) as Prisma.InputJsonValue,
  };
}

/** By what a question can be told to be about somebody, the surest first. */
type Traces = readonly ReadonlySet<string>[];

async function loadTraces(tx: Prisma.TransactionClient, personId: string): Promise<Traces> {
  const where = { personId };
  const [candidacies, holdings, memberships, endorsements, identifiers, entries, days, terms] = [
    await tx.candidacy.findMany({ where, include: { ballot: { include: { election: true } } } }),
    await tx.officeHolding.findMany({ where, include: { post: true } }),
    await tx.membership.findMany({ where }),
    await tx.endorsement.findMany({ where }),
    await tx.personIdentifier.findMany({ where }),
    await tx.councilListEntry.findMany({ where, include: { organisation: true } }),
    await tx.listedDay.findMany({ where, include: { post: true } }),
    await tx.seatTerm.findMany({ where, include: { post: true } }),
  ];
  const own = [...candidacies, ...holdings, ...memberships, ...endorsements].map(({ id }) => id);
  const bodies = [
    ...candidacies.flatMap(({ ballot }) => ballot.election.organisationId ?? []),
    ...[...holdings, ...days, ...terms].map(({ post }) => post.organisationId),
    ...[...entries, ...memberships].map(({ organisationId }) => organisationId),
    ...[...entries, ...days].flatMap(({ principalId, adjunctId }) =>
      [principalId ?? [], adjunctId ?? []].flat(),
    ),
  ];
  return [
    new Set(own),
    // As they stand in the keys of questions about somebody by an id, and by the row of a list.
    new Set(identifiers.map(({ scheme, value }) => ` ${scheme} ${value} `)),
    new Set(entries.map(({ kind, key, organisation }) => ` ${kind} ${organisation.slug} ${key} `)),
    new Set(bodies),
  ];
}

function isOfDuplicate({ key, recordId, patch }: Proposal, survivor: Traces, duplicate: Traces): boolean {
  const text = `${key} ${recordId ?? ''} ${JSON.stringify(patch)} `;
  for (const [index, traces] of duplicate.entries()) {
    const names = (those: ReadonlySet<string>) => [...those].some((trace) => text.includes(trace));
    const [isDuplicates, isSurvivors] = [names(traces), names(survivor[index] ?? new Set())];
    if (isDuplicates !== isSurvivors) return isDuplicates;
  }
  return false;
}
