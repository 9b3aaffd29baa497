import { REMOVED_NAME } from '../../erasure/removed-name.ts';
import { bearsOut, type JointClaim, loadJointBallots } from '../../party-list/joint-ballots.ts';
import type { ImportWriter } from '../writing/import-writer.ts';

type Decision = JointClaim & Readonly<{ id: string; name: string; council: string | null }>;

type Decided = Readonly<{
  personId: string;
  organisationId: string | null;
  ward: string | null;
  from: string | null;
}>;

/**
 * Asks an editor about everybody whom the Party's list has under the joint label and no ballot paper does, and about nobody any more whose ballot paper has come:
 * whichever came first (R12). What an editor decided is not asked again, nor anything of whose name was erased. Four statements where the Party's list says anything.
 */
export async function askOfJointBallots(writer: ImportWriter): Promise<void> {
  const { tx } = writer;
  const decisions = await tx.$queryRaw<Decision[]>`
    SELECT d."id", d."personId", d."organisationId", d."wardName", d."decidedOn"::text, d."endedOn"::text, d."localPartyId", p."name", o."slug" AS "council"
    FROM "JointDecision" d JOIN "Person" p ON p."id" = d."personId" LEFT JOIN "Organisation" o ON o."id" = d."organisationId"
    WHERE p."name" <> ${REMOVED_NAME} ORDER BY d."id"`;
  if (decisions.length === 0) return;
  const personIds = [...new Set(decisions.map(({ personId }) => personId))];
  const ballots = Map.groupBy(await loadJointBallots(tx, personIds), ({ personId }) => personId);
  const decided = await tx.$queryRaw<Decided[]>`
    SELECT "recordId" AS "personId", "patch" ->> 'organisationId' AS "organisationId", "patch" ->> 'ward' AS "ward", "patch" ->> 'from' AS "from" FROM "Proposal"
    WHERE "kind" = 'ENDORSEMENT' AND "state" <> 'OPEN' AND "patch" ->> 'kind' = 'JOINT_BALLOT' AND "recordId" = ANY (${personIds}::uuid[])`;
  const asked = decisions.filter(
    (decision) =>
      !(ballots.get(decision.personId) ?? []).some((ballot) => bearsOut(ballot, decision)) &&
      !decided.some(
        (one) =>
          one.personId === decision.personId &&
          one.organisationId === decision.organisationId &&
          one.ward === decision.wardName &&
          one.from === decision.decidedOn,
      ),
  );
  await tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "kind" = 'ENDORSEMENT' AND "state" = 'OPEN' AND "patch" ->> 'kind' = 'JOINT_BALLOT'
      AND "recordId" = ANY (${personIds}::uuid[]) AND "key" <> ALL (${asked.map(keyOf)}::text[])`;
  for (const decision of asked)
    writer.propose({
      kind: 'ENDORSEMENT',
      key: keyOf(decision),
      recordType: 'Person',
      recordId: decision.personId,
      patch: {
        kind: 'JOINT_BALLOT',
        name: decision.name,
        council: decision.council,
        organisationId: decision.organisationId,
        ward: decision.wardName,
        from: decision.decidedOn,
      },
    });
  await writer.flush();
}

function keyOf({ id }: Decision): string {
  return `ENDORSEMENT JOINT_BALLOT ${id}`;
}
