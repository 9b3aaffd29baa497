import type { RevisionInput } from '../../editorial/write-change-set.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { answerQuestions } from '../../party-aliases/answer-questions.ts';
import { applyToCandidacies } from '../../party-aliases/apply-to-candidacies.ts';
import { decideProposal } from '../../proposals/decide-proposal.ts';
import { withDescription } from '../contests/reconcile-parties.ts';
import { KnownDescriptions } from '../parties/known-descriptions.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { aliasAppliers } from './alias-appliers.ts';

const NOBODY = { userId: null };

/**
 * What files said before a list of parties told that it is a description of two parties: questions that this answers, candidacies that stand for one of the two
 * alone, and what lists of councillors say. So it does not matter which came first (R11, R12). For whose very words an editor answered, the answer stays, and whoever
 * imports is told. Called when a list of parties brought a new one.
 */
export async function applyDescriptions(writer: ImportWriter): Promise<void> {
  await writer.flush();
  const known = await KnownDescriptions.load(writer.tx);
  if (known.answeredOtherwise.length > 0)
    writer.note(
      `Registered by this list as descriptions of two parties, while an editor answered otherwise for these very words: ${known.answeredOtherwise.map((text) => `“${text}”`).join(', ')}. The editor’s answer stays; whoever stands or sits under them is left as they are.`,
    );
  await answerAliases(writer, known);
  await completeStandings(writer, known);
  await completeLists(writer, known);
}

async function answerAliases(writer: ImportWriter, known: KnownDescriptions): Promise<void> {
  const { tx } = writer;
  const open = await tx.partyAlias.findMany({
    where: { isReviewed: false, scheme: 'party-name' },
    orderBy: { value: 'asc' },
  });
  for (const before of open) {
    const said = known.explain({ kind: 'UNKNOWN', scheme: 'party-name', value: before.value });
    if (said === null) continue;
    const { principalId, adjunctId } = said;
    const meaning = { principalId, adjunctId };
    const after = await tx.partyAlias.update({
      where: { id: before.id },
      data: { ...meaning, isReviewed: true },
    });
    const revisions: RevisionInput[] = [
      { recordType: 'PartyAlias', recordId: before.id, recordVersion: null, before, after },
    ];
    const candidacies = await applyToCandidacies(tx, before.id, meaning, new Map());
    const terms = await answerQuestions(tx, before.id, NOBODY);
    const following = await aliasAppliers.toStatements(tx, before.id, meaning, terms.asked);
    const asked = await tx.proposal.findFirst({
      where: { kind: 'PARTY_ALIAS', recordId: before.id, state: 'OPEN' },
    });
    if (asked) revisions.push((await decideProposal(tx, asked, 'ACCEPTED', NOBODY)).revision);
    revisions.push(...candidacies.revisions, ...terms.revisions, ...following.revisions);
    await writer.take({
      revisions,
      touched: ['PartyAlias', 'Candidacy', 'CandidacyStanding', ...following.touched],
    });
  }
}

type Half = Readonly<{ id: string; principalId: string }>;

/** Candidacies of one party beside a description of it and another: the second is said by the label that they were printed with. */
async function completeStandings(writer: ImportWriter, known: KnownDescriptions): Promise<void> {
  const { tx } = writer;
  const texts = await tx.$queryRaw<{ text: string }[]>`
    SELECT DISTINCT "description" AS "text" FROM "Candidacy" WHERE "description" IS NOT NULL
    UNION SELECT DISTINCT "partyName" FROM "Candidacy" WHERE "partyName" IS NOT NULL`;
  for (const { text } of texts.filter((own) => known.find([own.text]) !== null)) {
    const rows = await tx.$queryRaw<Half[]>`
      SELECT c."id", s."partyId" AS "principalId" FROM "Candidacy" c JOIN "CandidacyStanding" s ON s."candidacyId" = c."id"
      WHERE (c."description" = ${text} OR (c."description" IS NULL AND c."partyName" = ${text})) AND s."place" = 'PRINCIPAL'
        AND NOT EXISTS (SELECT FROM "CandidacyStanding" o WHERE o."candidacyId" = c."id" AND o."place" = 'ADJUNCT')
        AND NOT EXISTS (SELECT FROM "FieldSource" f WHERE f."recordType" = 'Candidacy' AND f."recordId" = c."id" AND f."field" = 'standing' AND f."source" = 'EDITOR')
      ORDER BY 1`;
    for (const { id, principalId } of rows) {
      const half = { principalId, adjunctId: null, isUnknown: false, aliasId: null };
      const both = withDescription(half, [text], known);
      if (both === half) continue;
      writer.clearStandings(id);
      if (both.principalId !== null)
        writer.insert('CandidacyStanding', {
          candidacyId: id,
          partyId: both.principalId,
          place: 'PRINCIPAL',
        });
      if (both.adjunctId !== null)
        writer.insert('CandidacyStanding', { candidacyId: id, partyId: both.adjunctId, place: 'ADJUNCT' });
      if (both.aliasId !== null) writer.insert('CandidacyAlias', { candidacyId: id, aliasId: both.aliasId });
      const standing = [both.principalId, both.adjunctId].filter((party) => party !== null).join('+');
      writer.change('Candidacy', { id }, {}, { before: { standing: principalId }, after: { standing } });
    }
  }
  await writer.flush();
}

/** The same of lists: their rows wait for the description's own alias, and get what it means where that is known. */
async function completeLists(writer: ImportWriter, known: KnownDescriptions): Promise<void> {
  const { tx } = writer;
  const labels = await tx.$queryRaw<{ text: string; principalId: string }[]>`
    SELECT DISTINCT "partyName" AS "text", "principalId" FROM (
      SELECT "partyName", "principalId" FROM "ListedDay" WHERE "adjunctId" IS NULL
      UNION SELECT "partyName", "principalId" FROM "CouncilListEntry" WHERE "adjunctId" IS NULL) l
    WHERE "partyName" IS NOT NULL AND "principalId" IS NOT NULL ORDER BY 1, 2`;
  for (const { text, principalId } of labels) {
    const said = known.find([text]);
    if (said === null || !known.isOf(said, principalId)) continue;
    const where = { partyName: text, principalId, adjunctId: null };
    const waiting = { partyAliasId: said.aliasId, principalId: null };
    await tx.listedDay.updateMany({ where, data: waiting });
    await tx.councilListEntry.updateMany({ where, data: waiting });
    if (said.isReviewed) await writer.take(await applyMeaning(tx, said.aliasId, said));
  }
}

function applyMeaning(
  tx: Prisma.TransactionClient,
  aliasId: string,
  { principalId, adjunctId }: Readonly<{ principalId: string | null; adjunctId: string | null }>,
) {
  return aliasAppliers.toStatements(tx, aliasId, { principalId, adjunctId }, []);
}
