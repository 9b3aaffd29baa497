import { type ElectionId, parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { ElectionClaim } from './claims.ts';
import { type ElectedBody, findOrganisations } from './find-organisations.ts';

/**
 * Gives elections their body where it came into the record after them, and the wards of their ballots the area of the council: so it does
 * not matter whether a register or the results were imported first. An election before its body was founded is looked at again, for an
 * earlier council of the same name may be there by now. Returns the ids of the bodies that got any.
 */
export async function linkWaitingElections(writer: ImportWriter): Promise<ReadonlySet<string>> {
  const waiting = await writer.tx.election.findMany({
    where: { OR: [{ organisationId: null }, { organisation: { foundedOn: { not: null } } }] },
    select: {
      id: true,
      electionId: true,
      pollingOn: true,
      organisationId: true,
      organisation: { select: { foundedOn: true } },
    },
    // The newest says in which council a ward lies, as it does where elections come after their councils.
    orderBy: { pollingOn: 'desc' },
  });
  const claims = waiting.flatMap(({ id, electionId, pollingOn, organisationId, organisation }) => {
    const isEarly = organisation?.foundedOn ? organisation.foundedOn > pollingOn : true;
    const claim = claimOf(electionId, pollingOn);
    return isEarly && claim ? [{ election: { id, organisationId }, claim }] : [];
  });
  const bodies = await findOrganisations(
    writer.tx,
    claims.map(({ claim }) => claim),
  );
  const linked = new Map<string, ElectedBody>();
  for (const { election, claim } of claims) {
    const body = bodies.get(claim.electionId);
    if (!body || body.id === election.organisationId) continue;
    writer.change('Election', election, { organisationId: body.id });
    linked.set(election.id, body);
  }
  await placeWards(writer, linked);
  return new Set([...linked.values()].map(({ id }) => id));
}

function claimOf(electionId: string, pollingOn: Date): ElectionClaim | null {
  const parsed = parseElectionId(electionId);
  if (!parsed.ok) return null;
  const { electionType, organisationSlug } = parsed.value;
  return {
    electionId: electionId as ElectionId,
    electionType,
    organisationSlug,
    pollingOn: pollingOn.toISOString().slice(0, 10),
    organisationName: null,
  };
}

/** The wards of elections that got their body lie in its area, where nothing says otherwise. */
async function placeWards(writer: ImportWriter, linked: ReadonlyMap<string, ElectedBody>): Promise<void> {
  const ballots = await writer.tx.ballot.findMany({
    where: {
      electionId: { in: [...linked.keys()] },
      area: { parentId: null, kind: { in: ['WARD', 'COUNTY_DIVISION'] } },
    },
    select: { electionId: true, area: { select: { id: true, version: true, parentId: true } } },
  });
  const order = [...linked.keys()];
  const placed = new Set<string>();
  for (const { electionId, area } of ballots.toSorted(
    (a, b) => order.indexOf(a.electionId) - order.indexOf(b.electionId),
  )) {
    const parentId = linked.get(electionId)?.areaId ?? null;
    if (!area || parentId === null || placed.has(area.id)) continue;
    placed.add(area.id);
    writer.change('Area', area, { parentId });
  }
}
