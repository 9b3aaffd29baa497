import { findGssEntity, type GssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import { formatDay } from '../../calendar/day.ts';
import { newId } from '../../db/new-id.ts';
import { getDayOfBoundaries } from '../../elections/office-of-ballot.ts';
import type { AreaKind, Nation } from '../../generated/prisma/enums.ts';
import { areaSlugs } from '../areas/area-slugs.ts';
import { COUNCIL_WARDS, giveCode, loadUncodedWards } from '../areas/uncoded-wards.ts';
import { foldWard } from '../../reconciliation/ward-name.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { creditOf } from '../writing/record-source.ts';
import { type AreaNaming, type FoundParents, reconcileSpelling, sortByNaming } from './area-spelling.ts';
import type { ContestClaim } from './claims.ts';
import { formatDivision } from './division-name.ts';
import type { ElectedBody } from './find-organisations.ts';
import { findBoundaryLife, findBoundarySpell } from './constituency-boundaries.ts';

/** Areas that a contest may bring into the record. Councils, police areas and regions come from registers, never from a contest. */
const MADE_BY_CONTESTS: ReadonlySet<AreaKind> = new Set<AreaKind>([
  'WARD',
  'COUNTY_DIVISION',
  'WESTMINSTER_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_CONSTITUENCY',
  'SCOTTISH_PARLIAMENT_REGION',
  'SENEDD_CONSTITUENCY',
  'SENEDD_REGION',
  'LONDON_ASSEMBLY_CONSTITUENCY',
]);

/** Areas that the names of wards are not asked of: within its life a code of theirs means one place, whatever its name is spelt. */
const TOLD_BY_CODE_AND_DAY: ReadonlySet<AreaKind> = new Set<AreaKind>(['WESTMINSTER_CONSTITUENCY']);

type KnownArea = Readonly<{
  id: string;
  version: number;
  kind: AreaKind;
  code: string;
  nameEn: string | null;
  nameCy: string | null;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
}>;

/**
 * The areas of the contests that have a GSS code, by contest key; those not in the record yet are made. A code is an attribute and no
 * key: a ward is the same only where code and name are, so that a code used again does not merge two places; a contest that says no name
 * makes no area.
 * @param naming PRINTED_LABEL where the names of the file are better than nothing and contest no other.
 */
export async function reconcileAreas(
  writer: ImportWriter,
  contests: readonly ContestClaim[],
  bodies: ReadonlyMap<string, ElectedBody>,
  naming: 'NAMES' | 'PRINTED_LABEL' = 'NAMES',
): Promise<Map<string, string>> {
  const codes = [...new Set(contests.flatMap(({ gssCode }) => gssCode ?? []))];
  const rows = await writer.tx.$queryRaw<KnownArea[]>`
    SELECT a."id", a."version", a."kind", a."nameEn", a."nameCy", a."parentId", a."validFrom"::text, a."validTo"::text, i."value" AS "code"
    FROM "AreaIdentifier" i JOIN "Area" a ON a."id" = i."areaId"
    WHERE i."scheme" = 'gss' AND i."value" = ANY (${codes}::text[])`;
  const byCode = Map.groupBy(rows, ({ code }) => code);
  const uncoded = await loadUncodedWards(
    writer.tx,
    [...bodies.values()].map(({ areaId }) => areaId),
  );
  const takenSlugs = await loadTakenSlugs(writer.tx, contests);
  const areaIds = new Map<string, string>();
  const namings = new Map<string, AreaNaming>();
  const parents: FoundParents = new Map();
  const name = (area: KnownArea, contest: ContestClaim, isNew: boolean) => {
    const { label } = contest;
    if (label !== null && !namings.has(area.id))
      namings.set(area.id, { area, isNew, contest: { ...contest, label } });
  };
  const lies = (area: KnownArea, { election: { electionId, pollingOn } }: ContestClaim) => {
    const parentId = parentOf(area.kind, bodies.get(electionId) ?? null);
    const earlier = parents.get(area.id);
    // One that is made here has the council of the contest that made it; what a newer poll says of it is looked at when the import ends.
    const isSaid = earlier && (namings.get(area.id)?.isNew || (earlier.claim.statedOn ?? '') >= pollingOn);
    if (parentId === null || isSaid) return;
    const claim = { origin: writer.source.origin, externalId: electionId, statedOn: pollingOn };
    parents.set(area.id, { area, parentId, claim });
  };
  for (const contest of sortByNaming(contests)) {
    const entity = contest.gssCode === null ? null : findGssEntity(contest.gssCode as GssCode);
    if (contest.gssCode === null || !entity) continue;
    const day = dayOf(contest, entity.nation);
    const candidates = byCode.get(contest.gssCode) ?? [];
    const found = candidates.filter(
      (area) => area.kind === entity.areaKind && isSamePlace(area, contest, day),
    );
    const [only] = found;
    if (only && found.length === 1) {
      areaIds.set(contest.key, only.id);
      if (MADE_BY_CONTESTS.has(only.kind)) name(only, contest, false);
      lies(only, contest);
    } else if (found.length === 0 && contest.label !== null && MADE_BY_CONTESTS.has(entity.areaKind)) {
      // A code that a poll of another time bears tells no new ward: the record has the one it is of.
      const ofAnotherTime = candidates.filter(
        (area) =>
          COUNCIL_WARDS.has(entity.areaKind) && area.kind === entity.areaKind && isNamed(area, contest),
      );
      const [other] = ofAnotherTime;
      if (other) {
        if (ofAnotherTime.length === 1) lies(other, contest);
        continue;
      }
      const body = bodies.get(contest.election.electionId);
      const ward = uncoded.find(
        (area) =>
          area.parentId === body?.areaId &&
          COUNCIL_WARDS.has(entity.areaKind) &&
          isSamePlace({ ...area, kind: entity.areaKind }, contest, day),
      );
      if (ward) {
        // A ward that a list of councillors named gains its code.
        const area = giveCode(writer, ward, contest.gssCode, entity.areaKind);
        uncoded.splice(uncoded.indexOf(ward), 1);
        byCode.set(contest.gssCode, [...candidates, area]);
        areaIds.set(contest.key, area.id);
        name(area, contest, false);
        lies(area, contest);
        continue;
      }
      const area = makeArea(
        writer,
        { label: contest.label, election: contest.election },
        contest.gssCode,
        entity,
        bodies.get(contest.election.electionId) ?? null,
        takenSlugs,
      );
      byCode.set(contest.gssCode, [...candidates, area]);
      areaIds.set(contest.key, area.id);
      name(area, contest, true);
      lies(area, contest);
    }
  }
  await reconcileSpelling(writer, [...namings.values()], naming, parents);
  return areaIds;
}

function slugsOf(label: string, gssCode: string, pollingOn: string): string[] {
  const spell = findBoundarySpell(gssCode, pollingOn);
  return areaSlugs({
    kind: findGssEntity(gssCode as GssCode)?.areaKind ?? 'WARD',
    name: label,
    gssCode,
    firstPollYear: spell?.firstPoll.slice(0, 4) ?? null,
    year: pollingOn.slice(0, 4),
  });
}

async function loadTakenSlugs(
  tx: ImportWriter['tx'],
  contests: readonly ContestClaim[],
): Promise<Set<string>> {
  const wanted = contests.flatMap(({ label, gssCode, election }) =>
    gssCode === null || label === null ? [] : slugsOf(label, gssCode, election.pollingOn),
  );
  const taken = await tx.$queryRaw<
    { slug: string }[]
  >`SELECT "slug" FROM "Area" WHERE "slug" = ANY (${wanted}::text[])`;
  return new Set(taken.map(({ slug }) => slug));
}

function dayOf({ election, isByElection }: ContestClaim, nation: Nation): string {
  const { electionId, pollingOn } = election;
  const poll = { electionId, pollingOn: new Date(`${pollingOn}T00:00:00Z`) };
  return formatDay(getDayOfBoundaries({ ...poll, isByElection: isByElection ?? false, nation }));
}

function isSamePlace(area: KnownArea, contest: ContestClaim, day: string): boolean {
  if (area.validFrom !== null && day < area.validFrom) return false;
  if (area.validTo !== null && day >= area.validTo) return false;
  if (TOLD_BY_CODE_AND_DAY.has(area.kind) || !MADE_BY_CONTESTS.has(area.kind)) return true;
  return isNamed(area, contest);
}

function isNamed(area: KnownArea, { label, ballotId }: ContestClaim): boolean {
  const name = foldWard(label ?? formatDivision(ballotId));
  return [area.nameEn, area.nameCy].some((known) => known !== null && foldWard(known) === name);
}

function makeArea(
  writer: ImportWriter,
  { label, election }: Readonly<{ label: string; election: ContestClaim['election'] }>,
  gssCode: string,
  { areaKind, nation }: NonNullable<ReturnType<typeof findGssEntity>>,
  body: ElectedBody | null,
  takenSlugs: Set<string>,
): KnownArea {
  const id = newId();
  const spell =
    areaKind === 'WESTMINSTER_CONSTITUENCY' ? findBoundarySpell(gssCode, election.pollingOn) : null;
  const life = spell && findBoundaryLife(spell);
  const slug =
    slugsOf(label, gssCode, election.pollingOn).find((wanted) => !takenSlugs.has(wanted)) ?? `area-${id}`;
  takenSlugs.add(slug);
  // Since 2026 the constituencies of the Senedd have one name, which is Welsh (Senedd Cymru (Members and Elections) Act 2024).
  const isWelshOnly = areaKind === 'SENEDD_CONSTITUENCY' && election.pollingOn >= '2026-01-01';
  const area: KnownArea = {
    id,
    version: 1,
    kind: areaKind,
    code: gssCode,
    nameEn: isWelshOnly ? null : label,
    nameCy: isWelshOnly ? label : null,
    validFrom: life?.validFrom ?? null,
    validTo: life?.validTo ?? null,
    parentId: parentOf(areaKind, body),
  };
  const { code: _, ...columns } = area;
  const identifier = { scheme: 'gss', value: gssCode };
  writer.create(
    'Area',
    {
      ...columns,
      slug,
      nation,
      sources: [creditOf(writer.source)],
    },
    { identifiers: [identifier] },
  );
  writer.insert('AreaIdentifier', { id: newId(), areaId: id, ...identifier });
  return area;
}

/** Wards lie within their council's area; of other areas the contest does not say. */
function parentOf(kind: AreaKind, body: ElectedBody | null): string | null {
  return kind === 'WARD' || kind === 'COUNTY_DIVISION' ? (body?.areaId ?? null) : null;
}
