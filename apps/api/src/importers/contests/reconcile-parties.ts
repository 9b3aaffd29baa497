import { newId } from '../../db/new-id.ts';
import type { FieldClaim } from '../writing/field-precedence.ts';
import type { ImportWriter, ReadRow } from '../writing/import-writer.ts';
import { loadHolders } from '../writing/load-holders.ts';
import { columnsOf, type FieldStatement, holdFields, reconcileFields } from '../writing/reconcile-fields.ts';
import { addCredit, creditOf } from '../writing/record-source.ts';
import { REGISTERED_NAMES } from '../parties/registered-names.ts';
import { KnownDescriptions } from '../parties/known-descriptions.ts';
import type { PartyClaim } from './claims.ts';
import type { ContestSurvey } from './contest-survey.ts';

/** For whom a candidacy stands, as organisations. Both null: for no party, or nobody can say yet. */
export type Standing = Readonly<{
  principalId: string | null;
  adjunctId: string | null;
  isUnknown: boolean;
  /** The text or id that awaits review. Null where the parties are known. */
  aliasId: string | null;
}>;

/** What a claim means, beside the texts of its row. */
export type StandingOf = (party: PartyClaim, texts?: readonly (string | null)[]) => Standing;

const NO_PARTY: Standing = { principalId: null, adjunctId: null, isUnknown: false, aliasId: null };
const UNKNOWN: Standing = { principalId: null, adjunctId: null, isUnknown: true, aliasId: null };

/**
 * Makes sure that every party of the file is in the record: registered ones as organisations with their Electoral Commission id, other
 * texts as aliases that await review. Returns what a party claim means, beside the texts that its row printed: one of them may be a description of two parties
 * that only a list of parties told, and is never taken for the one whose id stands beside it (R11).
 */
export async function reconcileParties(writer: ImportWriter, survey: ContestSurvey): Promise<StandingOf> {
  const organisationIds = await reconcileRegistered(writer, survey);
  const known = await KnownDescriptions.load(writer.tx);
  const aliases = await reconcileUnknown(writer, survey, known);
  const standingOf = (party: PartyClaim): Standing => {
    switch (party.kind) {
      case 'NO_PARTY':
        return NO_PARTY;
      case 'PARTIES':
        return {
          principalId: organisationIds.get(party.principal) ?? null,
          adjunctId: party.adjunct === null ? null : (organisationIds.get(party.adjunct) ?? null),
          isUnknown: false,
          aliasId: null,
        };
      case 'UNKNOWN':
        return aliases.get(`${party.scheme} ${party.value}`) ?? UNKNOWN;
      default:
        return party satisfies never;
    }
  };
  return (party, texts = []) => withDescription(standingOf(party), texts, known);
}

/** One party beside a description of it and another is both, or waits until somebody says which of them is the principal. */
export function withDescription(
  standing: Standing,
  texts: readonly (string | null)[],
  known: KnownDescriptions,
): Standing {
  const { principalId, adjunctId } = standing;
  if (principalId === null || adjunctId !== null) return standing;
  const said = known.find(texts);
  if (said === null || !known.isOf(said, principalId)) return standing;
  if (!said.isReviewed) return { ...UNKNOWN, aliasId: said.aliasId };
  return { principalId: said.principalId, adjunctId: said.adjunctId, isUnknown: false, aliasId: null };
}

type PartyRow = ReadRow & { version: number; value: string; nameEn: string | null; sources: unknown };

async function reconcileRegistered(
  writer: ImportWriter,
  { parties, contests }: ContestSurvey,
): Promise<Map<string, string>> {
  const pollingDays = [...contests.values()].map(({ election }) => election.pollingOn).toSorted();
  const rows = await writer.tx.$queryRaw<PartyRow[]>`
    SELECT o."id", o."version", o."nameEn", o."sources", i."value" FROM "OrganisationIdentifier" i
    JOIN "Organisation" o ON o."id" = i."organisationId"
    WHERE i."scheme" = 'electoral-commission' AND i."value" = ANY (${[...parties.keys()]}::text[])`;
  const known = new Map(rows.map((row) => [row.value, row]));
  const holdersOf = await loadHolders(
    writer.tx,
    'Organisation',
    rows.map(({ id }) => id),
  );
  const ids = new Map<string, string>();
  for (const [id, label] of parties) {
    // Democracy Club repeats the register; the others print labels, several for one party and one for several.
    const { origin: source } = writer.source;
    const origin = source === 'DEMOCRACY_CLUB' && label !== '' ? source : 'PRINTED_LABEL';
    const claim: FieldClaim = {
      origin,
      externalId: id,
      statedOn: label === '' ? null : (pollingDays.at(-1) ?? null),
    };
    const statements: FieldStatement[] = [
      { field: 'name', columns: { nameEn: label || REGISTERED_NAMES[id] || id } },
    ];
    const record = known.get(id);
    if (record) {
      const holders = holdersOf(record.id);
      // A label is only better than nothing, or than an older label: it contests no name.
      const isIdle =
        label === '' || (origin === 'PRINTED_LABEL' && holders.get('name')?.origin !== 'PRINTED_LABEL');
      const patch = isIdle ? {} : reconcileFields(writer, 'Organisation', record, statements, holders, claim);
      const sources = Object.keys(patch).length > 0 ? addCredit(record.sources, writer.source) : null;
      if (Object.keys(patch).length > 0)
        writer.change('Organisation', record, sources ? { ...patch, sources } : patch);
      ids.set(id, record.id);
    } else {
      const organisationId = newId();
      // A slug of the id and not of the name: the name depends on which file came first.
      const row = {
        id: organisationId,
        kind: 'PARTY',
        slug: `party-${id.toLowerCase()}`,
        state: 'PUBLISHED',
        sources: [creditOf(writer.source)],
        ...columnsOf(statements),
      };
      const identifier = { scheme: 'electoral-commission', value: id };
      writer.create('Organisation', row, { identifiers: [identifier] });
      writer.insert('OrganisationIdentifier', { id: newId(), organisationId, ...identifier });
      holdFields(writer, 'Organisation', organisationId, statements, claim);
      ids.set(id, organisationId);
    }
  }
  return ids;
}

async function reconcileUnknown(
  writer: ImportWriter,
  survey: ContestSurvey,
  known: KnownDescriptions,
): Promise<Map<string, Standing>> {
  const claims = [...survey.unknownParties.values()];
  const standings = new Map<string, Standing>();
  if (claims.length === 0) return standings;
  const rows = await writer.tx.partyAlias.findMany({
    where: { value: { in: claims.map(({ value }) => value) } },
  });
  for (const { scheme, value } of claims) {
    const alias = rows.find((row) => row.scheme === scheme && row.value === value);
    if (alias?.isReviewed) {
      standings.set(`${scheme} ${value}`, {
        principalId: alias.principalId,
        adjunctId: alias.adjunctId,
        isUnknown: false,
        aliasId: null,
      });
      continue;
    }
    const said = known.explain({ kind: 'UNKNOWN', scheme, value });
    if (said !== null && alias === undefined) {
      const { principalId, adjunctId } = said;
      standings.set(`${scheme} ${value}`, { principalId, adjunctId, isUnknown: false, aliasId: null });
      continue;
    }
    const id = alias?.id ?? newId();
    standings.set(`${scheme} ${value}`, { ...UNKNOWN, aliasId: id });
    if (!alias) {
      writer.create('PartyAlias', { id, scheme, value, isReviewed: false });
      writer.propose({
        kind: 'PARTY_ALIAS',
        key: `PARTY_ALIAS ${scheme} ${value}`,
        recordType: 'PartyAlias',
        recordId: id,
        patch: { scheme, value },
      });
    }
  }
  return standings;
}
