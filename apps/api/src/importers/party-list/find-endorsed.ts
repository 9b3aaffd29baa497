import { rowError } from '../row-error.ts';
import { RowRefusal } from '../import-refusal.ts';
import { loadEndorsableParties } from '../contests/endorsable-parties.ts';
import { loadParties } from '../contests/known-parties.ts';
import { loadPeople, type PersonRow } from '../contests/load-people.ts';
import type { PersonIdentifierClaim } from '../contests/claims.ts';
import { joinInto } from '../contests/one-person.ts';
import type { Merge } from '../contests/merge-people.ts';
import { isLeftOut, loadSuppressions, type NamedInBody, withheldOf } from '../contests/suppressions.ts';
import { type Council, findCouncil, loadCouncils } from '../council-lists/councils.ts';
import { personKeys, seatKey } from '../council-lists/seat-key.ts';
import { findAllInWard, loadWardPeople } from '../council-lists/ward-people.ts';
import type { ImportWriter } from '../writing/import-writer.ts';
import { type Chosen, chooseEndorsed, pairsOf } from './choose-endorsed.ts';
import type { PartyListClaim } from './parse-row.ts';
import { findTelling, personKeyOf } from './rows-of-one.ts';

/** A row with what it names in the record. */
export type Endorsed = Readonly<{
  claim: PartyListClaim;
  /** Null: nobody in the record, or several of whom nothing says which. */
  personId: string | null;
  /** Whether the record knows them by the id of the row. */
  isKnownById: boolean;
  /** The draft that the list made of them before another source had them. */
  drafts: readonly Merge[];
  /** Everybody of the name in the ward, where nothing says which of them is meant; and which two of them could be one person. */
  unclear: Readonly<{ people: readonly string[]; pairs: readonly (readonly [string, string])[] }> | null;
  council: Council | null;
  localPartyId: string | null;
  /** Council, ward and name, where the row has all three. */
  key: string | null;
}>;

const NOBODY: Chosen = { person: null, drafts: [], unclear: [] };

const NO_ID = 'write an external_id, or council and ward: a name alone is not enough to know somebody by.';

/**
 * Loads what a batch names; returns what finds it for one row, or throws RowRefusal for a name of nothing. All rows about one person find the same: as the next
 * list would, by the entry that is kept of them. Null for a row about somebody whom no
 * list may bring back, or of whom that they are endorsed was erased (R18).
 */
export async function findEndorsed(
  writer: ImportWriter,
  claims: readonly PartyListClaim[],
): Promise<(claim: PartyListClaim) => Endorsed | null> {
  const { tx } = writer;
  const councils = await loadCouncils(tx);
  const dayOf = ({ decidedOn }: PartyListClaim) => decidedOn ?? writer.source.retrievedOn;
  const keyOfName = (claim: PartyListClaim) => `${dayOf(claim)} ${claim.council}`;
  // Who is selected for the first election of a council is so before the council is there.
  const found = new Map(
    claims.flatMap((claim) =>
      claim.council === null
        ? []
        : [
            [
              keyOfName(claim),
              findCouncil(councils, claim.council, { day: dayOf(claim), mayComeLater: true }),
            ] as const,
          ],
    ),
  );
  const councilOf = (claim: PartyListClaim) => found.get(keyOfName(claim))?.council ?? null;
  const partyNames = [...new Set(claims.flatMap(({ localParty }) => localParty ?? []))];
  const localParties = await tx.organisation.findMany({
    where: {
      kind: 'LOCAL_PARTY',
      OR: [{ slug: { in: partyNames } }, { nameEn: { in: partyNames } }, { nameCy: { in: partyNames } }],
    },
    select: { id: true, slug: true, nameEn: true, nameCy: true },
  });
  const ids = claims.flatMap(({ externalId }) =>
    externalId === null || externalId.scheme === 'person' ? [] : [externalId as PersonIdentifierClaim],
  );
  const named = (claim: PartyListClaim) => nameOf(claim, councilOf(claim));
  const suppressedOf = await loadSuppressions(tx, claims.map(named));
  const slugs = claims.flatMap(({ externalId }) =>
    externalId?.scheme === 'person' ? [externalId.value] : [],
  );
  const bySlug = await tx.person.findMany({
    where: { slug: { in: slugs }, mergedIntoId: null },
    select: { id: true, slug: true },
  });
  const councilIds = [...new Set([...found.values()].flatMap(({ council }) => council?.id ?? []))];
  const keys = claims.flatMap((claim) => entryKeyOf(claim) ?? []);
  const entries = await tx.councilListEntry.findMany({
    where: {
      kind: 'PARTY',
      OR: [
        { key: { in: ids.map(({ value }) => `id/${value}`) } },
        { organisationId: { in: councilIds }, key: { in: keys } },
      ],
    },
    select: { organisationId: true, key: true, personId: true },
  });
  const inWards = await loadWardPeople(tx, councilIds, 'EVERYBODY');
  const placed = claims.map((claim) => ({ claim, council: councilOf(claim) }));
  const rowsOfOne = Map.groupBy(placed, personKeyOf);
  const rowsWith = (claim: PartyListClaim) =>
    rowsOfOne.get(personKeyOf({ claim, council: councilOf(claim) })) ?? [];
  const namesakesOf = (claim: PartyListClaim): readonly string[] => {
    const [council, { ward, listed }] = [councilOf(claim), claim];
    if (council === null || ward === null) return [];
    const there = { organisationId: council.id, areaId: null, name: ward };
    const days = rowsWith(claim)
      .map((row) => dayOf(row.claim))
      .toSorted();
    return findAllInWard(inWards, there, [listed.name.name], days[0] ?? dayOf(claim), days.at(-1));
  };
  const entered = entries.flatMap(({ personId }) => personId ?? []);
  const people = await loadPeople(tx, ids, [...entered, ...claims.flatMap(namesakesOf)]);
  const lastMeantBy = (claim: PartyListClaim): PersonRow | null => {
    const [council, key] = [councilOf(claim), entryKeyOf(claim)];
    const entry = entries.find((own) => own.organisationId === council?.id && own.key === key);
    return people.byId(entry?.personId ?? '');
  };
  const parties = await loadParties(tx, [...new Set(claims.flatMap(namesakesOf))]);
  const canBeEndorsed = await loadEndorsableParties(tx);
  const chosenFor = new Map(
    [...rowsOfOne].map(([key, rows]) => {
      const chosen = findTelling(rows, dayOf).map(({ claim }): Chosen => {
        const lastMeant = lastMeantBy(claim);
        const namesakes = namesakesOf(claim)
          .filter((id) => id === lastMeant?.id || canBeEndorsed(parties.get(id)))
          .flatMap((id) => people.byId(id) ?? []);
        return chooseEndorsed(namesakes, lastMeant);
      });
      const known = chosen.find(({ person }) => person !== null);
      return [key, known ?? chosen.find(({ unclear }) => unclear.length > 0) ?? NOBODY] as const;
    }),
  );
  const withdrawn = await tx.person.findMany({ where: { state: 'WITHDRAWN' }, select: { id: true } });
  const stateOf = (personId: string) =>
    ({ state: withdrawn.some(({ id }) => id === personId) ? 'WITHDRAWN' : 'PUBLISHED' }) as const;
  return (claim) => {
    const { line, externalId, ward, localParty } = claim;
    const refuse = (column: string, complaint: string): never => {
      throw new RowRefusal(rowError(line, column, 'NO_SUCH_RECORD', complaint));
    };
    refuseDayToCome(claim, writer.source.retrievedOn);
    const council = councilOf(claim);
    const { code, reason } = found.get(keyOfName(claim)) ?? {};
    if (code)
      throw new RowRefusal(
        rowError(
          line,
          'council',
          code,
          `${reason}. To mend it, write its slug or GSS code, or remove the row.`,
        ),
      );
    const localOnes =
      localParty === null
        ? []
        : localParties.filter(({ slug, nameEn, nameCy }) => [slug, nameEn, nameCy].includes(localParty));
    if (localParty !== null && localOnes.length !== 1)
      refuse(
        'local_party',
        'no local party of the record has this name or slug, or more than one: add it first, or write its slug.',
      );
    const byId =
      externalId === null
        ? null
        : externalId.scheme === 'person'
          ? (bySlug.find(({ slug }) => slug === externalId.value)?.id ?? null)
          : (people.byIdentifier(externalId)?.id ??
            entries.find(({ key }) => key === `id/${externalId.value}`)?.personId ??
            null);
    const inWard = byId === null ? (chosenFor.get(personKeyOf({ claim, council })) ?? NOBODY) : NOBODY;
    const known = byId ?? inWard.person?.id ?? null;
    const suppressed = suppressedOf(named(claim));
    const record = known === null ? null : stateOf(known);
    if (isLeftOut(suppressed, record) || withheldOf(suppressed, record).has('endorsements')) return null;
    if (byId === null && externalId !== null && externalId.scheme !== 'party-list')
      refuse(
        'external_id',
        'nobody in the record has this id: import who they are first, or write the Party’s own id.',
      );
    if (known === null && externalId === null && (council === null || ward === null)) refuse('name', NO_ID);
    return {
      claim,
      personId: known,
      isKnownById: byId !== null,
      drafts: inWard.person === null ? [] : joinInto(inWard.person, inWard.drafts),
      unclear:
        inWard.unclear.length === 0
          ? null
          : {
              people: inWard.unclear.map(({ id }) => id),
              pairs: pairsOf(inWard.unclear, inWards).map(([one, other]) => [one.id, other.id] as const),
            },
      council,
      localPartyId: localOnes[0]?.id ?? null,
      key: keyOf(claim, council),
    };
  };
}

/** Nobody has decided what a later day than the list's own would say; the day of a joint ballot is that of its poll. @throws RowRefusal */
function refuseDayToCome({ line, kind, decidedOn }: PartyListClaim, listedOn: string | null): void {
  if (kind === 'JOINT_BALLOT' || decidedOn === null || listedOn === null || decidedOn <= listedOn) return;
  const complaint = `${decidedOn} is later than the list itself, of ${listedOn}: put the day right.`;
  throw new RowRefusal(rowError(line, 'decided_on', 'NOT_A_DAY', complaint));
}

/** By which the entry of a row without an id of the Party's is found again, within its council. */
export function entryKeyOf({ externalId, ward, listed }: PartyListClaim): string | null {
  return ward === null || externalId?.scheme === 'party-list' ? null : seatKey(ward, listed.name.name);
}

function keyOf({ ward, listed }: PartyListClaim, council: Council | null): string | null {
  return council === null || ward === null ? null : `${council.slug}/${seatKey(ward, listed.name.name)}`;
}

/** Whom a row names, with our key of their ward and name among the ids, as in lists of councillors. */
function nameOf(claim: PartyListClaim, council: Council | null): NamedInBody {
  const { ward } = claim;
  const keys =
    council === null || ward === null ? [] : personKeys(council.slug, ward, claim.listed.name.name);
  const identifiers = [
    ...(claim.externalId === null ? [] : [claim.externalId]),
    ...keys.map((value) => ({ scheme: 'council-list', value })),
  ];
  return { person: { name: claim.listed.name, identifiers }, organisationId: council?.id ?? null };
}
