import { settleStatedLabels } from '../contests/settle-stated-labels.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { fieldProposal } from '../writing/proposal-input.ts';
import { fillSeats } from './fill-seats.ts';
import { loadLosses } from './load-losses.ts';
import { loadWins } from './load-wins.ts';
import { placeCouncillors, type WardTimes } from './place-councillors.ts';
import { settleAsked, type SettledWard } from './settle-asked.ts';
import { settleAskedTerms } from './settle-asked-terms.ts';
import type { LeftWhy } from './ward-spells.ts';
import { findWardsOfMovers, type ListedPost, loadListedPosts, loadWardEvidence } from './ward-evidence.ts';
import { type Credits, loadCredits, writeOffices, type WrittenOffices } from './write-offices.ts';

/** Some twenty councils. */
const POSTS_AT_ONCE = 400;

type Evidence = Awaited<ReturnType<typeof loadWardEvidence>>;

/**
 * Works out anew who sat in some wards, from all that lists, terms and results say there: each brought its own into the record as it came, and where
 * several speak of one seat it must not matter which came first (R12). What an editor said, and whoever an editor spoke of there, stays. Called when all
 * rows of a file are taken.
 * @param least How many lists of a ward there are at least, where no term is of it; one alone needs no weighing, but where it came to mean somebody else.
 * @returns The people whose office changed.
 */
export async function settleWards(
  writer: ImportWriter,
  postIds: readonly string[],
  least?: number,
): Promise<ReadonlySet<string>> {
  await writer.flush();
  const wanted = await findWardsOfMovers(writer.tx, postIds);
  const posts = wanted.length === 0 ? [] : await loadListedPosts(writer.tx, wanted, least);
  const changed = new Set<string>();
  for (const some of councilsTogether(posts))
    for (const personId of await settleSome(writer, some)) changed.add(personId);
  return changed;
}

/** Posts a few councils at a time, each whole: a list of the country is not in memory at once. */
function* councilsTogether(posts: readonly ListedPost[]): Generator<ListedPost[]> {
  let some: ListedPost[] = [];
  for (const ofCouncil of Map.groupBy(posts, ({ organisationId }) => organisationId).values()) {
    some.push(...ofCouncil);
    if (some.length < POSTS_AT_ONCE) continue;
    yield some;
    some = [];
  }
  if (some.length > 0) yield some;
}

async function settleSome(writer: ImportWriter, posts: readonly ListedPost[]): Promise<ReadonlySet<string>> {
  const evidence = await loadWardEvidence(writer.tx, posts);
  const people = [...evidence.offices, ...evidence.sightings, ...evidence.terms].map(
    ({ personId }) => personId,
  );
  const wins = await loadWins(writer.tx, [...new Set(people)]);
  const losses = await loadLosses(writer.tx, [...new Set(people)]);
  const credits = await loadCredits(writer, evidence.offices, wins, evidence.terms, [
    ...new Set(posts.map(({ organisationId }) => organisationId)),
  ]);
  const { wards, moved, doubtful } = placeCouncillors(posts, evidence, wins, losses);
  const settled: (SettledWard & WrittenOffices)[] = [];
  for (const ward of wards)
    settled.push(
      await settleWard(
        writer,
        ward,
        evidence,
        new Map([...moved].map((spell) => [spell, 'ANOTHER_WARD'])),
        credits,
      ),
    );
  await writer.flush();
  await settleAsked(writer, settled, [...evidence.offices, ...evidence.elsewhere], doubtful);
  await settleAskedTerms(writer, settled);
  await writer.flush();
  await settleStatedLabels(writer, { postIds: posts.map(({ id }) => id) });
  return new Set(settled.flatMap(({ changed }) => [...changed]));
}

async function settleWard(
  writer: ImportWriter,
  ward: WardTimes,
  evidence: Evidence,
  moved: ReadonlyMap<WardTimes['spells'][number], LeftWhy>,
  credits: Credits,
): Promise<SettledWard & WrittenOffices> {
  const { post, own, fixed, spells, beside, sightings, terms, contradicted, wins } = ward;
  const names = new Map([...sightings, ...terms].map(({ personId, name }) => [personId, name]));
  const filled = fillSeats(spells, moved, {
    postId: post.id,
    seats: post.seats,
    fixed: [...fixed, ...evidence.vacancies.filter(({ postId }) => postId === post.id)],
    sightings,
    unknown: ward.unknown,
    lists: ward.lists,
    absencesOf: ward.absencesOf,
    winsOf: ward.winsOf,
    nameOf: (personId) => names.get(personId) ?? '',
  });
  const written = await writeOffices(writer, post, own, filled.placed, credits);
  await askOfLostDays(writer, written.holdings);
  return { post, ...filled, fixed, beside, contradicted, ...written, sightings, terms, wins };
}

/** Asks about the days of terms that what goes before them does not bear out, and no longer about those that are not lost any more. */
async function askOfLostDays(
  writer: ImportWriter,
  holdings: ReadonlyMap<WardTimes['spells'][number], string>,
): Promise<void> {
  const asked = [...holdings].flatMap(([{ lost }, id]) =>
    lost.map(({ field, day, origin }) =>
      fieldProposal('OfficeHolding', id, field, { [field]: day }, { origin }),
    ),
  );
  await writer.tx.$executeRaw`
    DELETE FROM "Proposal" WHERE "kind" = 'FIELD' AND "state" = 'OPEN' AND "recordType" = 'OfficeHolding' AND "recordId" = ANY (${[...holdings.values()]}::uuid[])
      AND "patch" ->> 'field' IN ('from', 'to') AND "key" <> ALL (${asked.map(({ key }) => key)}::text[])`;
  for (const proposal of asked) writer.propose(proposal);
}
