import type { CouncilType, Nation } from '../../generated/prisma/enums.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import { aliasForms } from '../names/alias-forms.ts';
import { foldName } from '../names/fold-name.ts';
import { quoteCell, type RowErrorCode } from '../row-error.ts';

/** A council of the record, as far as a list of its councillors needs it. */
export type Council = Readonly<{
  id: string;
  slug: string;
  nameEn: string | null;
  nameCy: string | null;
  shortNameEn: string | null;
  shortNameCy: string | null;
  websiteUrl: string | null;
  councilType: CouncilType | null;
  nation: Nation | null;
  areaId: string | null;
  /** GSS and local authority codes. */
  codes: readonly string[];
  /** Names that lists write for it, folded. */
  aliases: readonly string[];
  /** First day it is there, and first on which it is no more. Null where the record knows none. */
  foundedOn: string | null;
  dissolvedOn: string | null;
}>;

/** The council that was meant, or why none was: the start of a sentence that the caller ends with what to do. */
export type FoundCouncil =
  | Readonly<{ council: Council; code: null; reason: null }>
  | Readonly<{ council: null; code: RowErrorCode; reason: string }>;

/** What a council's name was written for. */
export type Meant = Readonly<{
  /** The day that is spoken of: of two councils of one name it means the one that was there. Null where it is of no day. */
  day: string | null;
  /** Whether it may be of the members elected to a council before it is there. */
  mayComeLater?: boolean;
}>;

/** Words of a council's name that say what kind it is, and not which. */
const KIND_WORDS =
  /\b(?:council|cyngor|borough|city|county|district|metropolitan|unitary|authority|london|royal|corporation|sir|dinas|bwrdeistref|of|the|and|upon)\b/g;

/** Every council of the record. One statement. */
export async function loadCouncils(tx: Prisma.TransactionClient): Promise<Council[]> {
  return tx.$queryRaw<Council[]>`
    SELECT o."id", o."slug", o."nameEn", o."nameCy", o."shortNameEn", o."shortNameCy", o."websiteUrl", o."councilType", o."nation", o."areaId",
      o."foundedOn"::text, o."dissolvedOn"::text,
      ARRAY(SELECT i."value" FROM "OrganisationIdentifier" i
        WHERE i."organisationId" = o."id" AND i."scheme" IN ('gss', 'local-authority-code') ORDER BY 1) AS "codes",
      ARRAY(SELECT a."folded" FROM "OrganisationAlias" a WHERE a."organisationId" = o."id" ORDER BY 1) AS "aliases"
    FROM "Organisation" o WHERE o."kind" = 'COUNCIL' ORDER BY o."slug"`;
}

/**
 * The council that a name, slug or code means on a day. Two councils had one name at different times (Somerset's county and the council that
 * took its place): only those that were there are asked, so that no guess is made between two.
 */
export function findCouncil(councils: readonly Council[], written: string, meant: Meant): FoundCouncil {
  const { day, mayComeLater = false } = meant;
  const pools =
    day === null
      ? [councils]
      : [
          councils.filter((council) => goneOn(council, day) === null && comesOn(council, day) === null),
          ...(mayComeLater ? [councils.filter((council) => comesOn(council, day) !== null)] : []),
        ];
  for (const pool of pools) {
    const [only, ...others] = namedBy(pool, written);
    if (only && others.length === 0) return { council: only, code: null, reason: null };
    if (only) return none('NO_SUCH_RECORD', `${quoteCell(written)} is more than one council of the record`);
  }
  const [elsewhen] = day === null ? [] : namedBy(councils, written);
  return elsewhen && day !== null
    ? none('OUTSIDE_LIFE', describeLife(elsewhen, day))
    : none('NO_SUCH_RECORD', `no council of the record is called ${quoteCell(written)}`);
}

/** A name of a council is compared whole first, then as lists write it, then without the words for its kind: "Trafford" is Trafford Metropolitan Borough Council. */
function namedBy(councils: readonly Council[], written: string): Council[] {
  const [slug, code] = [written.trim().toLowerCase(), written.trim().toUpperCase()];
  const ways: ((council: Council) => boolean)[] = [
    (council) => council.slug === slug || council.codes.includes(code),
    (council) => namesOf(council).some((own) => foldName(own) === foldName(written)),
    (council) => aliasForms(written).some((form) => council.aliases.includes(form)),
    (council) => namesOf(council).some((own) => foldBare(own) === foldBare(written)),
  ];
  if (foldBare(written) === '') ways.pop();
  return ways.map((isMeant) => councils.filter(isMeant)).find((found) => found.length > 0) ?? [];
}

function namesOf({ nameEn, nameCy, shortNameEn, shortNameCy }: Council): string[] {
  return [nameEn, nameCy, shortNameEn, shortNameCy].flatMap((name) => name ?? []);
}

/** The first day on which a council was no more, where that is the day asked about or before it. Null otherwise. */
function goneOn({ dissolvedOn }: Council, day: string): string | null {
  return dissolvedOn !== null && dissolvedOn <= day ? dissolvedOn : null;
}

/** The day a council was founded, where that is after the day asked about. Null otherwise. */
function comesOn({ foundedOn }: Council, day: string): string | null {
  return foundedOn !== null && foundedOn > day ? foundedOn : null;
}

function describeLife(council: Council, day: string): string {
  const name = council.nameEn ?? council.nameCy ?? council.slug;
  const endedOn = goneOn(council, day);
  return endedOn === null
    ? `${name} was not there yet on ${day}: it was founded on ${council.foundedOn}`
    : `${name} was no more on ${day}: it ended on ${endedOn}`;
}

function none(code: RowErrorCode, reason: string): FoundCouncil {
  return { council: null, code, reason };
}

function foldBare(name: string): string {
  return foldName(name).replace(KIND_WORDS, '').replace(/\s+/g, ' ').trim();
}
