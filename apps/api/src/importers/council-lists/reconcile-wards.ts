import { makeSlug } from '@wheatsheaf/schema/identifiers/slug.ts';
import { newId } from '../../db/new-id.ts';
import type { OfficeRole } from '../../generated/prisma/enums.ts';
import { parentStatement } from '../areas/parent-statement.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import { foldName } from '../names/fold-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import type { Council } from './councils.ts';
import type { ListedWard } from './list-survey.ts';
import { latest, loadWardChooser } from './ward-chooser.ts';
import { stateSeats } from './ward-seats.ts';
import { loadWards, postKey } from './wards-of-councils.ts';
import { readWardName } from '../../reconciliation/ward-name.ts';

/** A ward of a list as it is in the record: its area, and the post of its councillors. */
export type Ward = {
  readonly council: Council;
  readonly role: OfficeRole;
  readonly areaId: string;
  readonly postId: string;
  readonly name: string;
  /** Seats of the post, as many as the record knows. */
  readonly seats: number;
  /** Between which days the post and its council exist, half-open, and since when the council does. Null where not known. */
  readonly life: Readonly<{ from: string | null; to: string | null; foundedOn: string | null }>;
};

export function roleOf({ councilType }: Council): OfficeRole {
  return councilType === 'COUNTY' ? 'COUNTY_COUNCILLOR' : 'COUNCILLOR';
}

/**
 * The wards of a list with their posts, by key; those not in the record yet are made. A list has no codes: within one council a name is one
 * ward on any one day. How many seats a ward has is what the fullest list of it shows, for a list does not show every vacancy.
 */
export async function reconcileWards(
  writer: ImportWriter,
  listed: ReadonlyMap<string, ListedWard>,
  councilOf: (name: string) => Council | null,
  listedOn: string,
): Promise<Map<string, Ward>> {
  const known = [...listed].flatMap(([key, ward]) => {
    const council = councilOf(ward.council);
    return council === null ? [] : [{ key, ward, council, name: readWardName(ward.name) }];
  });
  const councils = [...new Set(known.map(({ council }) => council))];
  const { areas, posts } = await loadWards(writer.tx, councils);
  const areaHolders = await loadHolders(
    writer.tx,
    'Area',
    areas.map(({ id }) => id),
  );
  const postHolders = await loadHolders(
    writer.tx,
    'Post',
    posts.map(({ id }) => id),
  );
  const slugs = await loadTakenSlugs(writer, known);
  const claim: FieldClaim = { origin: writer.source.origin, externalId: null, statedOn: listedOn };
  const chooseOn = await loadWardChooser(writer.tx, areas, posts);
  const postOf = new Map(posts.map((row) => [postKey(row), row]));
  const wards = new Map<string, Ward>();
  for (const { key, ward, council, name } of known) {
    const statement = (column: string): FieldStatement => ({
      field: 'name',
      columns: { [column]: name },
      agrees: (record) => foldName(String(record[column])) === foldName(name),
    });
    const area = chooseOn(council, name, listedOn);
    const parent = parentStatement(council.areaId);
    let areaId = area?.id ?? '';
    if (area) {
      // Only a name that a file gave is a file's to spell.
      const holders = areaHolders(area.id);
      const statements = [statement(area.nameEn === null ? 'nameCy' : 'nameEn')];
      const named = holders.has('name')
        ? reconcileFields(writer, 'Area', area, statements, holders, claim)
        : {};
      if (Object.keys(named).length > 0) writer.change('Area', area, named);
      // A list says of no ward that it lies elsewhere: it only knows those of its council.
      if (area.parentId === council.areaId) reconcileFields(writer, 'Area', area, [parent], holders, claim);
    } else {
      areaId = newId();
      const slug = slugsOf(council, name).find((wanted) => !slugs.has(wanted)) ?? `ward-${areaId}`;
      slugs.add(slug);
      writer.create('Area', {
        id: areaId,
        kind: council.councilType === 'COUNTY' ? 'COUNTY_DIVISION' : 'WARD',
        slug,
        nameEn: name,
        nation: council.nation,
        parentId: council.areaId,
        sources: [creditOf(writer.source)],
      });
      holdFields(writer, 'Area', areaId, [statement('nameEn'), parent], claim);
    }
    const role = roleOf(council);
    const post = postOf.get(postKey({ organisationId: council.id, areaId, role }));
    const patch: Record<string, unknown> = {};
    const seats = post ? stateSeats(writer, post, ward.seats, postHolders(post.id), claim) : ward.seats;
    if (post && seats !== post.seats) patch.seats = seats;
    const credits = post && addCredit(post.sources, writer.source);
    if (credits) patch.sources = credits;
    if (post && Object.keys(patch).length > 0) writer.change('Post', post, patch);
    const postId = post?.id ?? newId();
    if (!post) {
      writer.create('Post', {
        id: postId,
        organisationId: council.id,
        areaId,
        role,
        seats,
        sources: [creditOf(writer.source)],
      });
      writer.hold('Post', postId, 'seats', claim);
    }
    wards.set(key, { council, role, areaId, postId, name, seats, life: lifeOf(council, post) });
  }
  return wards;
}

/** Between which days a post of a council is there. Without a post the council's own. */
export function lifeOf(
  { foundedOn, dissolvedOn }: Council,
  post?: Readonly<{ validFrom: string | null; validTo: string | null }>,
): Ward['life'] {
  const from = latest(post?.validFrom ?? null, foundedOn);
  return { from, to: earlier(post?.validTo, dissolvedOn), foundedOn };
}

function earlier(one: string | null = null, other: string | null = null): string | null {
  return one === null || (other !== null && other < one) ? other : one;
}

async function loadTakenSlugs(
  writer: ImportWriter,
  wards: readonly Readonly<{ council: Council; name: string }>[],
): Promise<Set<string>> {
  const wanted = wards.flatMap(({ council, name }) => slugsOf(council, name));
  const taken = await writer.tx.$queryRaw<
    { slug: string }[]
  >`SELECT "slug" FROM "Area" WHERE "slug" = ANY (${wanted}::text[])`;
  return new Set(taken.map(({ slug }) => slug));
}

function slugsOf({ slug: council }: Council, name: string): string[] {
  const slug = makeSlug(`${council} ${name}`);
  return slug.ok ? [slug.value, `${slug.value}-ward`] : [];
}
