import { type ElectionId, parseElectionId } from '@wheatsheaf/schema/identifiers/ballot-id.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import type { ElectionClaim } from './claims.ts';
import { findOrganisations } from './find-organisations.ts';

/**
 * Gives elections their body where it came into the record after them, so that it does not matter whether a register or the results were imported
 * first. An election before its body was founded is looked at again, for an
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
  const linked = new Set<string>();
  for (const { election, claim } of claims) {
    const body = bodies.get(claim.electionId);
    if (!body || body.id === election.organisationId) continue;
    writer.change('Election', election, { organisationId: body.id });
    linked.add(body.id);
  }
  return linked;
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
