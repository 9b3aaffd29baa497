import { newId } from '../../db/new-id.ts';
import { BALLOT_PLACE } from '../../elections/wards-of-ballots.ts';
import { checkRules } from '../writing/check-rules.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { fieldProposal, type ProposalInput } from '../writing/proposal-input.ts';
import { loadLeft, type Left, type OfficeLeft } from './offices-left.ts';
import { findSeats, findVacancies } from './seats-of-new-ward.ts';

/** A poll whose winners hold the office of one ward, and the ward that it turns out to have been for. */
export type RenewedWard = Readonly<{ ballotId: string; wardId: string }>;

/**
 * Winners who were taken into the office of a ward as it was before new boundaries, because the record did not know these: the office ends with their first
 * day, that of the new ward begins, and they are in it, with whoever came after them and what lists of later days say. So the record is the same whether
 * the boundaries or the results came first. Where somebody of before still sits in the old office, or the new one is taken, an editor is asked (R10, R12).
 */
export async function renewOffices(writer: ImportWriter, renewed: readonly RenewedWard[]): Promise<void> {
  await writer.flush();
  let left = await loadLeft(writer.tx, renewed);
  const settled = left.map(({ id }) => id);
  for (let first = findMovable(left); first.length > 0; first = findMovable(left)) {
    // The database judges each row as it was written: those of the old office are right as long as it lasts.
    await checkRules(writer.tx);
    const moved: Moved[] = [];
    for (const { office, ...ward } of first) moved.push(await move(writer, ward, office));
    await writer.flush();
    await moveLists(writer, moved);
    settled.push(...moved.flatMap(({ ballotIds }) => ballotIds));
    const gone = new Set(first.map(({ id }) => id));
    left = await loadLeft(
      writer.tx,
      left.flatMap(({ id, wardId }) => (gone.has(id) ? [] : { ballotId: id, wardId })),
    );
  }
  const asked: ProposalInput[] = [];
  for (const { office, wardId, ...ballot } of left) {
    const place = { areaId: wardId, postId: office?.newPostId ?? null };
    if (office === null || office.id !== place.postId)
      asked.push(fieldProposal('Ballot', ballot.id, BALLOT_PLACE, place, { origin: 'PRINTED_LABEL' }));
    else if (ballot.areaId !== wardId || ballot.postId !== office.id) writer.change('Ballot', ballot, place);
  }
  await ask(writer, asked, settled);
  await writer.flush();
}

/** Asks of which ward and office some polls are, whichever file gives rise to it; what was asked of them and is not any more is taken back. */
async function ask(
  writer: ImportWriter,
  asked: readonly ProposalInput[],
  ballotIds: readonly string[],
): Promise<void> {
  if (ballotIds.length > 0)
    await writer.tx.$executeRaw`
      DELETE FROM "Proposal" WHERE "kind" = 'FIELD' AND "state" = 'OPEN' AND "recordType" = 'Ballot' AND "recordId" = ANY (${[...ballotIds]}::uuid[])
        AND "patch" ->> 'field' = ${BALLOT_PLACE} AND "key" <> ALL (${asked.map(({ key }) => key)}::text[])`;
  for (const proposal of asked) writer.propose(proposal);
}

type Movable = Left & Readonly<{ office: OfficeLeft }>;

/** The earliest polls whose winners can be moved, one of each office and ward: who won a later one goes along with them. */
function findMovable(left: readonly (Left & Readonly<{ office: OfficeLeft | null }>)[]): Movable[] {
  const seen = new Set<string>();
  return left.flatMap(({ office, ...ward }) => {
    if (office === null || !canMove(office) || seen.has(office.id) || seen.has(ward.wardId)) return [];
    seen.add(office.id).add(ward.wardId);
    return [{ ...ward, office }];
  });
}

type Moved = Readonly<{
  oldId: string;
  newId: string;
  areaId: string | null;
  wardId: string;
  from: string;
  ballotIds: readonly string[];
}>;

/** Everybody who sat for the old ward has left it, and nobody is in the new office who did not come from it. */
function canMove({ holdings, firstDay, validTo, isByElection, newFrom, isNewTaken }: OfficeLeft): boolean {
  const staysOn = holdings.some(({ from, to }) => from < firstDay && (to === null || to > firstDay));
  const isElsewhere = newFrom !== null && newFrom > firstDay;
  const endsOtherwise = validTo !== null && validTo !== firstDay;
  return !isByElection && !staysOn && !isElsewhere && !endsOtherwise && !isNewTaken;
}

async function move(writer: ImportWriter, { wardId, ...ballot }: Left, office: OfficeLeft): Promise<Moved> {
  const { firstDay, organisationId, role, areaId } = office;
  const seats = findSeats(office);
  const postId = office.newPostId ?? newId();
  if (office.newPostId === null) {
    const { sources } = office;
    writer.create('Post', {
      id: postId,
      organisationId,
      role,
      areaId: wardId,
      seats,
      validFrom: firstDay,
      sources,
    });
    const holder = (await loadHolders(writer.tx, 'Post', [office.id]))(office.id).get('seats');
    if (holder && seats === office.seats) writer.hold('Post', postId, 'seats', holder);
  }
  for (const holding of office.holdings)
    if (holding.from >= firstDay) writer.change('OfficeHolding', holding, { postId });
  for (const { sources: _, ...vacancy } of office.vacancies) {
    if (vacancy.to !== null && vacancy.to <= firstDay) continue;
    if (vacancy.from < firstDay) writer.change('Vacancy', vacancy, { to: firstDay });
    else writer.remove('Vacancy', vacancy);
  }
  for (const vacancy of findVacancies(office, seats))
    writer.create('Vacancy', { id: newId(), postId, ...vacancy });
  writer.change(
    'Post',
    { id: office.id, version: office.version, validTo: office.validTo },
    { validTo: firstDay },
  );
  const ballots = [{ ...ballot, postId: office.id }, ...office.laterBallots];
  for (const { id, ...place } of ballots)
    writer.change('Ballot', { id, ...place }, { areaId: wardId, postId });
  const ballotIds = ballots.map(({ id }) => id);
  return { oldId: office.id, newId: postId, areaId, wardId, from: firstDay, ballotIds };
}

/** Lists of the days from then on have people in the new ward, and so have terms. Four statements. */
async function moveLists({ tx }: ImportWriter, moved: readonly Moved[]): Promise<void> {
  if (moved.length === 0) return;
  const rows = JSON.stringify(moved);
  await tx.$executeRaw`
    UPDATE "ListedDay" AS d SET "postId" = m."newId" FROM jsonb_to_recordset(${rows}::jsonb) AS m("oldId" uuid, "newId" uuid, "from" date)
    WHERE d."postId" = m."oldId" AND d."listedOn" >= m."from"`;
  await tx.$executeRaw`
    UPDATE "PartyTerm" AS t SET "postId" = m."newId" FROM jsonb_to_recordset(${rows}::jsonb) AS m("oldId" uuid, "newId" uuid, "from" date)
    WHERE t."postId" = m."oldId" AND t."from" >= m."from"`;
  await tx.$executeRaw`
    UPDATE "SeatTerm" AS t SET "postId" = m."newId" FROM jsonb_to_recordset(${rows}::jsonb) AS m("oldId" uuid, "newId" uuid, "from" date)
    WHERE t."postId" = m."oldId" AND t."from" >= m."from"`;
  await tx.$executeRaw`
    UPDATE "CouncilListEntry" AS l SET "areaId" = m."wardId" FROM jsonb_to_recordset(${rows}::jsonb) AS m("oldId" uuid, "areaId" uuid, "wardId" uuid, "from" date)
    JOIN "Post" p ON p."id" = m."oldId"
    WHERE l."areaId" = m."areaId" AND l."organisationId" = p."organisationId" AND l."listedOn" >= m."from"`;
}
