import { parseElectoralCommissionId } from '@wheatsheaf/schema/identifiers/electoral-commission-id.ts';
import { findGssEntity, parseGssCode } from '@wheatsheaf/schema/identifiers/gss-code.ts';
import type { PartyClaim, PersonIdentifierClaim, PersonName } from '../contests/claims.ts';
import type { CsvCells } from '../csv/csv-cells.ts';
import { joinName } from '../names/person-name.ts';
import { claimOfPair, findJointDescription } from '../parties/joint-description.ts';
import { readStatedParty } from '../parties/stated-party.ts';
import { SHARE_COLUMN } from './columns.ts';

/** Numbers of the Members' Names Information Service for what is no party. */
const NO_PARTY = new Map([
  ['8', 'Independent'],
  ['47', 'Speaker'],
]);

/** One candidacy of the file; what follows from its contest (who won, which poll) is not in the row. */
export type PsephologyRow = Readonly<{
  line: number;
  /** Tells the contests of the file apart: the constituency, and the day where the file has several. */
  contestKey: string;
  gssCode: string;
  constituencyName: string;
  name: PersonName;
  /** Ids that name the person beyond this contest, Parliament's first; none for most candidates of before 2024. */
  identifiers: readonly PersonIdentifierClaim[];
  party: PartyClaim;
  partyName: string;
  /** Tells namesakes of one contest apart: the party's id, or its name where it has none. */
  partyKey: string;
  votes: number;
  voteShare: number | null;
  /** Null where the file marks no winners: then the most votes win. */
  isMarkedWinner: boolean | null;
}>;

/** Columns that the files of general elections and of by-elections call differently. */
export type PsephologyNames = Readonly<{ constituency: string; democracyClubPerson: string }>;

export const generalElectionNames: PsephologyNames = {
  constituency: 'ONS ID',
  democracyClubPerson: 'DC Person ID',
};

/**
 * Reads a row of a general election, whose polling day is not in it.
 * @throws RowRefusal
 */
export function parsePsephologyRow(
  cells: CsvCells,
  names: PsephologyNames = generalElectionNames,
): PsephologyRow {
  const gssCode = readConstituency(cells, names.constituency);
  const partyName = cells.called('Party name');
  const mnis = cells.id('Member MNIS ID');
  const democracyClub = cells.id(names.democracyClubPerson);
  const votes = cells.count('Votes');
  if (votes === null) cells.required('Votes');
  return {
    line: cells.line,
    contestKey: gssCode,
    gssCode,
    constituencyName: cells.called('Constituency name'),
    name: joinName(
      cells.words('Candidate first name', 'FIRST_NAME') ?? '',
      cells.called('Candidate surname', 'PERSON'),
    ),
    identifiers: [
      ...(mnis === null ? [] : [{ scheme: 'mnis' as const, value: mnis }]),
      ...(democracyClub === null ? [] : [{ scheme: 'democracy-club' as const, value: democracyClub }]),
    ],
    party: parseParty(cells, partyName),
    partyName,
    partyKey: cells.text('Electoral Commission party ID') || partyName,
    votes: votes ?? 0,
    voteShare: readVoteShare(cells, SHARE_COLUMN),
    isMarkedWinner: null,
  };
}

/** @throws RowRefusal for what is not the code of a constituency of the House of Commons. */
export function readConstituency(cells: CsvCells, column: string): string {
  const gssCode = cells.parsed(column, parseGssCode, 'NOT_A_GSS_CODE');
  if (gssCode === null) return cells.required(column);
  if (findGssEntity(gssCode)?.areaKind === 'WESTMINSTER_CONSTITUENCY') return gssCode;
  return cells.refuse(
    column,
    'NOT_A_GSS_CODE',
    `${gssCode} is not the code of a constituency of the House of Commons: put it right.`,
  );
}

/** @throws RowRefusal */
export function readVoteShare(cells: CsvCells, column: string): number | null {
  const voteShare = cells.decimal(column);
  if (voteShare === null || (voteShare >= 0 && voteShare <= 1)) return voteShare;
  return cells.refuse(column, 'NOT_A_NUMBER', 'a share of the vote lies between 0 and 1: put it right.');
}

function parseParty(cells: CsvCells, partyName: string): PartyClaim {
  const principal = cells.parsed(
    'Electoral Commission party ID',
    parseElectoralCommissionId,
    'NOT_A_PARTY_ID',
  );
  const adjunct = cells.parsed(
    'Electoral Commission adjunct party ID',
    parseElectoralCommissionId,
    'NOT_A_PARTY_ID',
  );
  if (principal !== null) {
    if (principal === adjunct)
      cells.refuse(
        'Electoral Commission adjunct party ID',
        'VALUES_DISAGREE',
        'the adjunct party is the party itself: clear one of the two.',
      );
    const byId: PartyClaim = { kind: 'PARTIES', principal, adjunct };
    return readStatedParty(byId, principal, [partyName]) ?? byId;
  }
  if (adjunct !== null)
    cells.refuse(
      'Electoral Commission party ID',
      'VALUES_DISAGREE',
      'there is an adjunct party and no party: fill in the party.',
    );
  const label = NO_PARTY.get(cells.text('MNIS party ID'));
  if (label !== undefined || [...NO_PARTY.values()].includes(partyName)) return { kind: 'NO_PARTY' };
  const pair = findJointDescription(partyName);
  if (pair !== null) return claimOfPair(pair);
  return { kind: 'UNKNOWN', scheme: 'party-name', value: partyName };
}
